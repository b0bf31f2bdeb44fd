import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A digest of the names and contents of these files and folders. Times say nothing after a checkout or a copy. */
export function fingerprint(paths: string[], extra = ''): string {
  const hash = createHash('sha256').update(extra)
  for (const file of paths.flatMap(filesBelow)) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

/** Whether the stamp that was left beside a product says that it was made from exactly this. */
export function isCurrent(stamp: string, digest: string) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest
}

export function leaveStamp(stamp: string, digest: string) {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest)
}

function filesBelow(path: string): string[] {
  const kind = statSync(path, { throwIfNoEntry: false })
  if (!kind?.isDirectory()) return kind ? [path] : []
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}
