import { plainly } from './plainly'
import { serve } from './serve'

await plainly((signal) => serve('production', signal))
