// Applies the migrations of a folder in a process of its own, which a test can kill.
import { applyFolder } from '../migrate'
import { plainly } from '../plainly'

await plainly(() => applyFolder(process.env.DATABASE_URL ?? '', process.argv[2] ?? ''))
