import { generate } from './generate'
import { plainly } from './plainly'
import { neutralEnvironment } from './testing/neutral-environment'
import { endToEnd, integration, lint, outcomeOf, siteBuild, types, unit } from './testing/steps'
import { closingLine, hasFailed, type Outcome, table } from './testing/summary'

// Each goes on after another failed: one run tells everything. Only the browser needs the build.
const steps = [lint, types, unit, integration, siteBuild, endToEnd]

await plainly(async (signal) => {
  neutralEnvironment()
  await generate({ signal })
  const outcomes: Outcome[] = []
  for (const step of steps) {
    const needsTheBuild = step === endToEnd
    if (needsTheBuild && outcomes.at(-1)?.count.failed) continue
    console.log(`\n${step.name} …`)
    outcomes.push(await outcomeOf(step, signal))
  }
  console.log(`\n${table(outcomes)}\n`)
  console.log(closingLine(outcomes))
  if (hasFailed(outcomes)) process.exitCode = 1
})
