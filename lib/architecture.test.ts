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
  /^lib\/(action|answer-status|auth(?:-[a-z]+)?|cache|crowd|db|env|log|transaction|unique-violation)\.ts$|^lib\/(jobs|upkeep)\//
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
