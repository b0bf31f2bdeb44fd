import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const folders = '{app,browser,components,e2e,lib,prisma,scripts,server}'
const notOurs = /generated|node_modules|\.next/

export type Source = { path: string; text: string; code: string; imports: Import[] }
type Import = { from: string; file: string | null; typesOnly: boolean }

/** Every file of ours, tests too. */
export const paths = globSync(`${folders}/**/*.{ts,tsx,mjs,js}`).filter((path) => !notOurs.test(path))
export const existing = new Set(paths)
/** Those that are no tests, with what they import. */
export const sources = paths.filter((path) => !/\.(test|spec)\.tsx?$/.test(path)).map(read)
export const byPath = new Map(sources.map((source) => [source.path, source]))

function read(path: string): Source {
  const text = readFileSync(path, 'utf8')
  const code = withoutComments(text)
  return { path, text, code, imports: importsOf(path, code) }
}

// Strings stay, so an address with two slashes in it must not read as a comment.
function withoutComments(text: string) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(])\/\/.*$/gm, '$1')
}

function importsOf(path: string, code: string): Import[] {
  const statements = code.matchAll(/^(import|export)\s(?:([^'"]*?)\sfrom\s+)?['"]([^'"]+)['"]/gm)
  const calls = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)
  const told = [...statements].map(([, , names = '', from = '']) => ({
    from,
    typesOnly: importsTypesOnly(names),
  }))
  const loaded = [...calls].map(([, from = '']) => ({ from, typesOnly: false }))
  return [...told, ...loaded].map((one) => ({ ...one, file: fileOf(path, one.from) }))
}

function importsTypesOnly(names: string): boolean {
  if (/^type\b(?!\s*,)/.test(names)) return true
  const named = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1]
  return named?.split(',').every((name) => /^\s*(type\s|$)/.test(name)) ?? false
}

function fileOf(path: string, from: string): string | null {
  if (!from.startsWith('@/') && !from.startsWith('.')) return null
  const target = from.startsWith('@/') ? from.slice(2) : normalize(join(dirname(path), from))
  const ends = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts']
  return ends.map((end) => target + end).find((file) => existing.has(file)) ?? target
}

export const inFolder = (folder: string) => sources.filter(({ path }) => path.startsWith(`${folder}/`))
export const places = (found: Source[]) => found.map(({ path }) => path)
export const importing = (source: Source, pattern: RegExp) =>
  source.imports
    .filter(({ file, from }) => pattern.test(file ?? from))
    .map(({ from }) => `${source.path} → ${from}`)
