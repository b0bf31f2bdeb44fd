import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { startWebServer } from './web-server'

const folder = mkdtempSync(join(tmpdir(), 'hindsight-web-server-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A program that writes down its process whenever it starts, says that it listens, and goes on. */
function aServer() {
  const [program, log] = [join(folder, 'server.mjs'), join(folder, 'started')]
  writeFileSync(log, '')
  writeFileSync(
    program,
    `import { appendFileSync } from 'node:fs'
     appendFileSync(${JSON.stringify(log)}, process.pid + '\\n')
     process.send({ listening: true })
     process.on('disconnect', () => process.exit())`,
  )
  const started = () => readFileSync(log, 'utf8').split('\n').filter(Boolean).map(Number)
  return { command: [program], started }
}

test('a web server that is killed is started again, and the site with its worker and database goes on', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { command, started } = aServer()
  const server = await startWebServer({}, 'inherit', command)
  // What ends the rest of the site (scripts/serve.ts).
  const lost = vi.fn()
  void server.lost.then(lost)
  process.kill(started()[0] ?? 0, 'SIGKILL')
  await vi.waitUntil(() => started().length === 2, { timeout: 15_000 })
  expect(lost).not.toHaveBeenCalled()
  await server.stop()
  expect(started()).toHaveLength(2)
})

test('one that ends before it listens is not kept, and the reason is said', async () => {
  const program = join(folder, 'failing.mjs')
  writeFileSync(program, 'process.exit(1)')
  await expect(startWebServer({}, 'inherit', [program])).rejects.toThrow('stopped while starting')
})
