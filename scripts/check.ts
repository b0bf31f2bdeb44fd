import { generate } from './generate'
import { plainly } from './plainly'
import { neutralEnvironment } from './testing/neutral-environment'
import { lint, outcomeOf, types, unit } from './testing/steps'
import { closingLine, hasFailed, table } from './testing/summary'

await plainly(async (signal) => {
  neutralEnvironment()
  await generate({ signal })
  const outcomes = await Promise.all([lint, types, unit].map((step) => outcomeOf(step, signal)))
  console.log(`\n${table(outcomes)}\n`)
  console.log(closingLine(outcomes))
  if (hasFailed(outcomes)) process.exitCode = 1
})
