import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const name = z.string().regex(/^[\w-]+\.js$/)
const manifest = z.object({ entry: name, files: z.array(name) })

const type = 'text/javascript; charset=utf-8'

/** What scripts/browser.ts made of browser/ in the folder of a build: its files by name, and the one that a page loads. */
export type BrowserFiles = ReturnType<typeof read>

function read(folder: string) {
  const body = (file: string) => readFileSync(join(folder, 'browser', file))
  const { entry, files } = manifest.parse(JSON.parse(body('manifest.json').toString()))
  return { entry, files: new Map(files.map((file) => [file, { body: body(file), type }])) }
}

/** Gives the function that gives them: read once, or each time while they are being worked on. */
export function browserFiles(folder: string, isDevelopment = false): () => BrowserFiles {
  if (isDevelopment) return () => read(folder)
  const files = read(folder)
  return () => files
}
