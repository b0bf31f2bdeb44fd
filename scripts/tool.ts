import { spawn } from 'node:child_process'
import { PlainError } from './plain-error.mjs'
import { node } from './runtime.mjs'

export const bin = {
  next: 'node_modules/next/dist/bin/next',
  prisma: 'node_modules/prisma/build/index.js',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
}

/** One of our own scripts, as a command for these functions. It may use everything in lib/. */
export function script(name: string) {
  return ['--conditions=react-server', '--import', './scripts/resolve.mjs', `scripts/${name}.ts`]
}

export type Run = { code: number; output: string }

type Options = { env?: Record<string, string>; signal?: AbortSignal; show?: boolean }

/** Runs a tool on our own Node. Its output is kept, and also shown as it comes if asked. */
export function runTool(command: string[], { env, signal, show }: Options = {}): Promise<Run> {
  const shown = show ? 'inherit' : 'pipe'
  const child = spawn(node, command, {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', shown, shown],
    signal,
    killSignal: 'SIGTERM',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** For a step without which nothing can go on: its output appears only when it fails. */
export async function requireTool(name: string, command: string[], options?: Options) {
  const { code, output } = await runTool(command, options)
  if (code === 0) return
  console.error(output.trim())
  throw new PlainError(`${name} failed: the reason is above.`)
}
