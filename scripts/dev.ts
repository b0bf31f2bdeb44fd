import { keepBrowserBundled } from './browser'
import { plainly } from './plainly'
import { serve } from './serve'

await plainly(async (signal) => {
  await keepBrowserBundled(process.env.NEXT_DIST_DIR || '.next', signal)
  await serve('development', signal)
})
