import { parseArgs } from 'node:util'
import { fingerprint, isCurrent, leaveStamp } from './fingerprint'
import { plainly } from './plainly'
import { bin, requireTool } from './tool'

const sources = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']
const stamp = 'lib/generated/prisma/.made-from'

/** Writes the Prisma client below lib/generated, unless it is there and made from this very schema. */
export async function generate({ force = false, signal }: { force?: boolean; signal?: AbortSignal } = {}) {
  const digest = fingerprint(sources)
  if (!force && isCurrent(stamp, digest)) return false
  // Prisma downloads a schema engine unless it is told of one. Generating never runs it, so any program does.
  const env = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  }
  await requireTool('Generating the Prisma client', [bin.prisma, 'generate'], { env, signal })
  leaveStamp(stamp, digest)
  return true
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { force: { type: 'boolean' } } })
  await plainly(async (signal) => {
    const made = await generate({ ...values, signal })
    console.log(
      made ? 'Generated the Prisma client.' : 'The Prisma client is up to date (--force makes it anyway).',
    )
  })
}
