import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

const folders = '{app,components,e2e,lib,prisma,scripts,server}'
const notOurs = /generated|node_modules|\.next/

type Source = { path: string; text: string; code: string; imports: Import[] }
type Import = { from: string; file: string | null; typesOnly: boolean }

const paths = globSync(`${folders}/**/*.{ts,tsx,mjs,js}`).filter((path) => !notOurs.test(path))
const existing = new Set(paths)
const sources = paths.filter((path) => !/\.(test|spec)\.tsx?$/.test(path)).map(read)
const byPath = new Map(sources.map((source) => [source.path, source]))

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

const inFolder = (folder: string) => sources.filter(({ path }) => path.startsWith(`${folder}/`))
const places = (found: Source[]) => found.map(({ path }) => path)
const importing = (source: Source, pattern: RegExp) =>
  source.imports
    .filter(({ file, from }) => pattern.test(file ?? from))
    .map(({ from }) => `${source.path} → ${from}`)
const saysServerOnly = ({ imports }: Source) => imports.some(({ from }) => from === 'server-only')

const touchesDatabase = ({ imports }: Source) =>
  imports.some(
    ({ file, typesOnly }) =>
      !typesOnly && file !== null && /^lib\/(db|generated\/prisma\/client)(\.ts)?$/.test(file),
  )

// The kinds of file in lib that may know the database, the request or the clock; every other one is a pure rule.
const impure =
  /\/((?:[a-z-]+-)?(?:commands|queries|letters|reading)|locked|credits|tally|take-back|preview)\.ts$/
const infrastructure =
  /^lib\/(action|answer-status|auth(?:-[a-z]+)?|cache|db|env|log|transaction|unique-violation)\.ts$|^lib\/(jobs|upkeep)\//
const pure = inFolder('lib').filter(({ path }) => !impure.test(path) && !infrastructure.test(path))

test('the sources are found, and most of lib is pure', () => {
  expect(sources.length).toBeGreaterThan(100)
  expect(pure.length).toBeGreaterThan(inFolder('lib').length / 2)
  expect(byPath.get('lib/answers/commands.ts')?.imports.length).toBeGreaterThan(5)
})

describe('the database', () => {
  test('is touched in lib only by files that no browser can load', () => {
    const open = inFolder('lib').filter((source) => touchesDatabase(source) && !saysServerOnly(source))
    expect(places(open).filter((path) => path !== 'lib/unique-violation.ts')).toEqual([])
  })

  test('is touched outside lib only by probes, scripts, seeds and the server', () => {
    const others = [...inFolder('app'), ...inFolder('components')].filter(touchesDatabase)
    expect(places(others).filter((path) => path !== 'app/readyz/route.ts')).toEqual([])
  })

  test('is reached only through lib/db.ts; its probe and what listens have connections of their own', () => {
    const own = sources.flatMap((source) => importing(source, /^(pg|@prisma\/adapter-pg)$/))
    expect(
      own.filter(
        (line) => !/^(lib\/db|scripts\/|prisma\/|e2e\/|server\/(database-answers|hearing-stale))/.test(line),
      ),
    ).toEqual([])
  })
})

describe('a pure rule', () => {
  test('knows neither Next nor React nor Prisma', () => {
    const knowing = pure.flatMap((source) =>
      source.imports
        .filter(
          ({ from, file, typesOnly }) =>
            !typesOnly &&
            /^(next|react|pg$|@prisma|lib\/db|lib\/generated\/prisma\/client)/.test(file ?? from),
        )
        .map(({ from }) => `${source.path} → ${from}`),
    )
    expect(knowing).toEqual([])
  })

  test('imports no command, query or other file that is not pure', () => {
    const files = new Set(places(pure))
    const reaching = pure.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ file, typesOnly }) =>
            !typesOnly && file?.startsWith('lib/') && !files.has(file) && byPath.has(file),
        )
        .map(({ from }) => `${path} → ${from}`),
    )
    expect(reaching).toEqual([])
  })

  test('has no clock', () => {
    expect(
      places(pure.filter(({ code }) => /new Date\(\)|Date\.now\(\)|performance\.now\(/.test(code))),
    ).toEqual([])
  })
})

test('commands have no clock either: the instant of an act is given to them', () => {
  const acting = inFolder('lib').filter(({ path }) =>
    /commands\.ts$|\/(credits|tally|take-back|locked)\.ts$/.test(path),
  )
  expect(places(acting.filter(({ code }) => /new Date\(\)|Date\.now\(\)/.test(code)))).toEqual([])
})

describe('imports', () => {
  test('go from app to components to lib, never back', () => {
    const upward = [
      ...inFolder('lib').flatMap((source) =>
        importing(source, /^(app|components|e2e|scripts|server|prisma)\//),
      ),
      ...inFolder('components').flatMap((source) => importing(source, /^(app|e2e|scripts|server|prisma)\//)),
      ...inFolder('app').flatMap((source) => importing(source, /^(e2e|scripts|prisma)\//)),
    ]
    expect(upward).toEqual([])
  })

  test('a component gets its action from its route: none imports a command', () => {
    const writing = [
      ...inFolder('components'),
      ...inFolder('app').filter(({ path }) => path.endsWith('.tsx')),
    ]
    expect(writing.flatMap((source) => importing(source, /^lib\/.*(commands|action)\.ts$/))).toEqual([])
  })

  test('components/ui holds no domain words', () => {
    const domain =
      /^lib\/(answers|best-answers|categories|favorites|follow-ups|members|questions|tags|policy)/
    expect(inFolder('components/ui').flatMap((source) => importing(source, domain))).toEqual([])
  })

  test('a command does not read through a cached query', () => {
    const commands = inFolder('lib').filter(({ path }) => path.endsWith('commands.ts'))
    expect(commands.flatMap((source) => importing(source, /queries\.ts$/))).toEqual([])
  })

  test('all lead to a file that is there', () => {
    const lost = sources.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ file }) => file !== null && !existing.has(file) && !/generated|\.(css|svg|json)$/.test(file),
        )
        .map(({ from }) => `${path} → ${from}`),
    )
    expect(lost).toEqual([])
  })

  test('never run in a circle', () => {
    const done = new Set<string>()
    const circles: string[] = []
    function visit(path: string, trail: string[]) {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      if (done.has(path) || trail.includes(path)) return
      for (const { file, typesOnly } of byPath.get(path)?.imports ?? [])
        if (file && !typesOnly) visit(file, [...trail, path])
      done.add(path)
    }
    for (const { path } of sources) visit(path, [])
    expect(circles).toEqual([])
  })
})

describe('a server action', () => {
  const files = sources.filter(({ code }) => /^['"]use server['"]/m.test(code))
  const exported = files.flatMap(({ path, code }) =>
    [...code.matchAll(/^export\s+(?!type\b)(.*)$/gm)].map(([, what = '']) => ({ path, what })),
  )

  test('there are some', () => {
    expect(exported.length).toBeGreaterThan(5)
  })

  test('is made by the wrapper, which asks who, from where and how often, and parses', () => {
    const made = /^const \w+ = (action|visitorAction)\b/
    expect(exported.filter(({ what }) => !made.test(what))).toEqual([])
  })

  test('takes the wrapper from lib/action.ts and stands in a file named actions.ts', () => {
    for (const source of files) {
      expect(source.path).toMatch(/\/actions\.ts$/)
      expect(importing(source, /^lib\/action\.ts$/), source.path).toHaveLength(1)
    }
  })

  test('is never written inline, past the wrapper', () => {
    const inline = sources.filter(({ code }) => /^\s+['"]use server['"]/m.test(code))
    expect(places(inline)).toEqual([])
  })
})

describe('the cache', () => {
  const cache = byPath.get('lib/stale/tags.ts')?.code ?? ''
  const defined = /export const tags = \{([\s\S]*?)\n\} as const/.exec(cache)?.[1] ?? ''
  const names = [...defined.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name)
  const events = /export const staleAfter = \{([\s\S]*?)\n\}\n/.exec(cache)?.[1] ?? ''
  const uses = (code: string, name: string) => new RegExp(`\\btags\\.${name}\\b`).test(code)
  const queries = inFolder('lib').filter(({ path }) => path.endsWith('queries.ts'))

  test('has tags', () => {
    expect(names.length).toBeGreaterThan(5)
  })

  test.each(names)('its tag %s is applied by a query and expired by an event', (name) => {
    expect(queries.some(({ code }) => uses(code, name))).toBe(true)
    expect(uses(events, name)).toBe(true)
  })

  test('every event is told by an action, or by a job', () => {
    const told = [...events.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name)
    const acts = [...inFolder('app'), ...inFolder('lib')].filter(({ path }) =>
      /(^app\/.*actions|^lib\/.*commands)\.ts$/.test(path),
    )
    expect(told.filter((event) => !acts.some(({ code }) => code.includes(`staleAfter.${event}(`)))).toEqual(
      [],
    )
  })

  test('is opened at the top of every cached read, and asked for by nobody else', () => {
    const bodies = queries.flatMap(({ path, code }) =>
      [...code.matchAll(/^ +['"]use cache['"]\n([\s\S]*?)\n\}/gm)].map(([, body = '']) => ({ path, body })),
    )
    expect(bodies.length).toBeGreaterThan(10)
    expect(bodies.filter(({ body }) => !/\bcached\(/.test(body))).toEqual([])
    const others = sources.flatMap((source) => importing(source, /^next\/cache$/))
    expect(others.filter((line) => !/^lib\/(cache|action)\.ts/.test(line))).toEqual([])
  })

  test('holds nothing that depends on who is looking', () => {
    const personal = queries.filter(
      ({ code }) => /use cache/.test(code) && /lib\/auth|next\/headers/.test(code),
    )
    expect(places(personal)).toEqual([])
  })
})

describe('no source', () => {
  test('has a name that says nothing', () => {
    const vague = /\/(utils?|helpers?|common|misc|types|service|manager|index|constants|lib)\.(tsx?|mjs)$/
    expect(paths.filter((path) => vague.test(path))).toEqual([])
  })

  test('has a name in anything but kebab case', () => {
    const kebab = /^(_?[a-z0-9]+(-[a-z0-9]+)*|\[[a-z]+\])$/
    const odd = paths.filter((path) => {
      const [file = '', ...folders] = path.split('/').toReversed()
      return [...folders, file.replace(/(\.(db|test|spec|config|d|atom|xml|txt))*\.(tsx?|mjs|js)$/, '')].some(
        (part) => !kebab.test(part) && !/\.(atom|xml|txt)$/.test(part),
      )
    })
    expect(odd).toEqual([])
  })

  test.each([
    ['any', /:\s*any\b|<any\b|\bas any\b|any\[\]/],
    ['as unknown', /\bas unknown\b/],
    ['ts-ignore', /@ts-(ignore|nocheck)/],
    ['a TODO', /\b(TODO|FIXME|XXX|HACK)\b/],
    ['a debugger', /\bdebugger\b|console\.debug/],
    ['a test left alone', /\b(test|describe|it)\.only\(/],
  ])('holds %s', (_what, pattern) => {
    const here = /lib\/architecture\.test\.ts$/
    const holding = paths.filter(
      (path) => !here.test(path) && pattern.test(withoutStrings(readFileSync(path, 'utf8'))),
    )
    expect(holding).toEqual([])
  })
})

/** Words that people say are not code. */
function withoutStrings(text: string) {
  return text.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''")
}
