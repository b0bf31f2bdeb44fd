import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../build'
import { report } from '../plain-error.mjs'
import { bin, runTool } from '../tool'
import { type Count, countIn, fromPlaywright, fromVitest, oneFailed, onePassed } from './count'
import type { Outcome } from './summary'

export type Step = { name: string; run: (signal: AbortSignal) => Promise<Count> }

/** Where the tests build the site, beside the build that npm start may be serving at this moment. */
export const testBuild = '.next-test'

const oneByOne = process.stdout.isTTY ? 'line' : 'dot'

export const lint: Step = {
  name: 'Format and lint',
  run: (signal) => quiet([[bin.biome, 'check', '.']], signal),
}

export const types: Step = {
  name: 'Types',
  run: (signal) =>
    quiet(
      [
        [bin.next, 'typegen'],
        [bin.tsc, '--noEmit'],
      ],
      signal,
    ),
}

export const unit: Step = { name: 'Unit tests', run: (signal) => vitest('unit', signal) }

export const integration: Step = { name: 'Integration tests', run: (signal) => vitest('integration', signal) }

export const siteBuild: Step = {
  name: 'Build',
  run: (signal) => build(testBuild, signal).then(() => onePassed),
}

export const endToEnd: Step = {
  name: 'End-to-end tests',
  run: (signal) =>
    withReport(async (file) => {
      const command = [bin.playwright, 'test', `--reporter=${oneByOne},json`]
      const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file }
      const { code } = await runTool(command, { env, signal, show: true })
      if (code !== 0)
        console.error(
          'What the servers and the worker logged, and traces of second tries, are in test-results/.',
        )
      return countIn(file, fromPlaywright, code)
    }),
}

/** Runs a step to its count; what it throws counts as one failure, and an interruption ends everything. */
export async function outcomeOf({ name, run }: Step, signal: AbortSignal): Promise<Outcome> {
  const started = Date.now()
  const count = await run(signal).catch((error: unknown) => {
    signal.throwIfAborted()
    report(error)
    return oneFailed
  })
  return { name, count, seconds: (Date.now() - started) / 1000 }
}

async function quiet(commands: string[][], signal: AbortSignal): Promise<Count> {
  for (const command of commands) {
    const { code, output } = await runTool(command, { signal })
    if (code === 0) continue
    console.error(output.trim())
    return oneFailed
  }
  return onePassed
}

function vitest(project: string, signal: AbortSignal) {
  return withReport(async (file) => {
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
    const command = [bin.vitest, 'run', '--project', project, ...reporters]
    const env = process.stdout.isTTY ? undefined : { NO_COLOR: '1' }
    const { code } = await runTool(command, { env, signal, show: true })
    return countIn(file, fromVitest, code)
  })
}

async function withReport(run: (file: string) => Promise<Count>) {
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-report-'))
  return run(join(folder, 'report.json')).finally(() => rmSync(folder, { recursive: true }))
}
