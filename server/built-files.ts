import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import type { BrowserFiles } from './browser-files'
import { atBest, chosen, compresses, type Encoded } from './encodings'
import { speculationRules } from './speculation-rules'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

export type BuiltFile = { body: Buffer; type: string }
export type BuiltFiles = ReturnType<typeof builtFiles>

const ofNext = /^\/_next\/static\//

/**
 * What the build made, whose names change with what is in them: browsers keep it for ever. `browser` gives the files of
 * browser/, which are below /assets/; Next's own are read from its folder.
 */
export function builtFiles(folder: string, browser: () => BrowserFiles, isDevelopment: boolean) {
  const known = new Map<string, BuiltFile & { bodies: Encoded }>()

  function read(path: string): BuiltFile | undefined {
    if (path === speculationRules.path) return speculationRules
    if (!ofNext.test(path)) return browser().files.get(path.slice('/assets/'.length))
    const type = types[extname(path)]
    if (!type) return undefined
    try {
      const file = join(folder, 'static', path.replace(ofNext, ''))
      return { type, body: readFileSync(file) }
    } catch {
      return undefined
    }
  }

  function find(path: string) {
    const before = known.get(path)
    const file = before ?? read(path)
    if (!file || before) return before
    const found = { ...file, bodies: { identity: file.body } as Encoded }
    known.set(path, found)
    if (compresses(file.body, file.type))
      void atBest(file.body).then((bodies) => {
        found.bodies = bodies
      })
    return found
  }

  return {
    /** Answers a request for such a file, and says whether it was one. */
    send({ headers, method }: IncomingMessage, response: ServerResponse, path: string): boolean {
      if (!path.startsWith('/assets/') && (isDevelopment || !ofNext.test(path))) return false
      const file = find(path)
      if (!file) {
        response
          .writeHead(404, { 'cache-control': 'no-store', 'content-type': 'text/plain' })
          .end('Not found\n')
        return true
      }
      const { body, coding } = chosen(file.bodies, headers['accept-encoding']?.toString())
      response.writeHead(200, {
        'content-type': file.type,
        'content-length': body.length,
        ...(coding && { 'content-encoding': coding }),
        vary: 'Accept-Encoding',
        'cache-control': 'public, max-age=31536000, immutable',
      })
      response.end(method === 'HEAD' ? undefined : body)
      return true
    },
  }
}
