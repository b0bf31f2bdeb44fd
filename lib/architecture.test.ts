import { describe, expect, test } from 'vitest'
import {
  byPath,
  existing,
  importing,
  inFolder,
  places,
  type Source,
  sources,
} from '@/scripts/testing/sources'
import { publicPages } from './addresses'

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
  /^lib\/(action|auth(?:-[a-z]+)?|crowd|db|env|log|transaction|unique-violation)\.ts$|^lib\/(jobs|upkeep)\/|^lib\/reader\/state\.ts$/
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

  test('is touched outside lib only by scripts, seeds and the server', () => {
    const others = [...inFolder('app'), ...inFolder('components')].filter(touchesDatabase)
    expect(places(others)).toEqual([])
  })

  test('is reached only through lib/db.ts; its probe and what listens have connections of their own', () => {
    const own = sources.flatMap((source) => importing(source, /^(pg|@prisma\/adapter-pg)$/))
    expect(
      own.filter(
        (line) =>
          !/^(lib\/db|scripts\/|prisma\/|e2e\/|server\/(database-answers|hearing-stale|readers))/.test(line),
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

test('React renders here, and here alone: no component runs in a browser, and Next keeps nothing', () => {
  const directive = /^\s*['"]use (client|cache)\b/m
  expect(places(sources.filter(({ code }) => directive.test(code)))).toEqual([])
})

describe('a public page', () => {
  const files = places(inFolder('app')).filter((path) => path.endsWith('/page.tsx'))
  const isNamed = (part: string) => part.startsWith(':') || part.startsWith('[')

  /** The file of app/ behind the path of a page: the one that spells most of its parts. */
  function fileAt(page: string): string | undefined {
    const parts = `app${page}/page.tsx`.split('/')
    const spelled = (file: string) => file.split('/').filter((part, at) => part === parts[at]).length
    return files
      .filter((file) => {
        const own = file.split('/')
        return own.length === parts.length && own.every((part, at) => isNamed(part) || part === parts[at])
      })
      .toSorted((a, b) => spelled(b) - spelled(a))[0]
  }

  const isAction = (path: string) => /^\s*['"]use server['"]/.test(byPath.get(path)?.code ?? '')
  const knowsReader = /^(lib\/auth(-[a-z]+)?\.ts|next\/headers|next-auth.*)$/

  /** By which ways a file reaches what can tell who asks, but for the actions that its forms post to. */
  function waysToReader(from: string): string[] {
    const seen = new Set([from])
    const trails = [[from]]
    const ways: string[] = []
    for (const trail of trails)
      for (const { from: name, file, typesOnly } of byPath.get(trail.at(-1) ?? '')?.imports ?? []) {
        const next = file ?? name
        if (typesOnly || seen.has(next) || isAction(next)) continue
        seen.add(next)
        if (knowsReader.test(next)) ways.push([...trail, next].join(' → '))
        else trails.push([...trail, next])
      }
    return ways
  }

  const pages = [...new Set(publicPages.map(({ page }) => page))]

  test('has a file', () => {
    expect(pages.length).toBeGreaterThan(30)
    expect(pages.filter((page) => fileAt(page) === undefined)).toEqual([])
    expect(fileAt('/archive/:year/:month/all/first')).toBe(
      'app/archive/[year]/[month]/[day]/[cursor]/page.tsx',
    )
    expect(fileAt('/updates/numbers')).toBe('app/updates/numbers/page.tsx')
  })

  test.each(['app/layout.tsx', ...new Set(pages.map((page) => fileAt(page) ?? ''))])(
    'is rendered without knowing who reads it: %s',
    (file) => {
      expect(waysToReader(file)).toEqual([])
    },
  )

  test('asks for nothing that only one request has', () => {
    const asking = [...new Set(pages.map((page) => fileAt(page) ?? ''))].filter((path) =>
      /\bsearchParams\b/.test(byPath.get(path)?.code ?? ''),
    )
    expect(asking).toEqual([])
  })

  test('would be found out', () => {
    expect(waysToReader('app/settings/page.tsx')).not.toEqual([])
  })
})

test('commands have no clock either, nor has who runs them: the instant of an act is the database’s', () => {
  const acting = inFolder('lib').filter(({ path }) =>
    /commands\.ts$|^lib\/(action|transaction|jobs\/worker)\.ts$|\/(credits|tally|take-back|locked)\.ts$/.test(
      path,
    ),
  )
  expect(places(acting.filter(({ code }) => /new Date\(\)|Date\.now\(\)/.test(code)))).toEqual([])
})

describe('imports', () => {
  test('go from app to components to lib, never back', () => {
    const upward = [
      ...inFolder('lib').flatMap((source) =>
        importing(source, /^(app|browser|components|e2e|scripts|server|prisma)\//),
      ),
      ...inFolder('components').flatMap((source) =>
        importing(source, /^(app|browser|e2e|scripts|server|prisma)\//),
      ),
      ...inFolder('app').flatMap((source) => importing(source, /^(browser|e2e|scripts|prisma)\//)),
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

  test('what runs in a browser takes along pure rules alone', () => {
    const rules = new Set(places(pure))
    const taking = inFolder('browser').flatMap(({ path, imports }) =>
      imports
        .filter(({ file, typesOnly }) => file && !typesOnly && !/^browser\//.test(file) && !rules.has(file))
        .map(({ from }) => `${path} → ${from}`),
    )
    expect(taking).toEqual([])
  })

  test('components/ui holds no domain words', () => {
    const domain =
      /^lib\/(answers|best-answers|categories|favorites|follow-ups|members|questions|tags|policy)/
    expect(inFolder('components/ui').flatMap((source) => importing(source, domain))).toEqual([])
  })

  test('a command does not read as a page does', () => {
    const commands = inFolder('lib').filter(({ path }) => path.endsWith('commands.ts'))
    expect(commands.flatMap((source) => importing(source, /queries\.ts$/))).toEqual([])
  })

  test('all lead to a file that is there', () => {
    const lost = sources.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ file }) =>
            file !== null &&
            !existing.has(file) &&
            !/generated|\.(css|svg|json)$|^next\.config\.js$/.test(file),
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
