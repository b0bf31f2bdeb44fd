// Applies the migrations of a folder in a process of its own, which a test can kill.
import { migrate } from '../migrate'
import { plainly } from '../plainly'

await plainly(() => migrate(process.env.DATABASE_URL ?? '', process.argv[2]))
