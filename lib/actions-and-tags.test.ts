import { describe, expect, test } from 'vitest'
import { byPath, importing, inFolder, places, sources } from '@/scripts/testing/sources'

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

  test('asks before anything else for whom its form was rendered, when it is a member’s', () => {
    const wrapper = byPath.get('lib/action.ts')?.code ?? ''
    expect(wrapper).toMatch(
      /export function action[^{]*\{\s+return guarded<Shown>\(async \(fields\) => \{\s+const actor = await actorOf\(fields\)/,
    )
    expect(wrapper.match(/\bviewer\(\)/g)).toHaveLength(1)
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

describe('what pages show', () => {
  const defining = byPath.get('lib/stale/tags.ts')?.code ?? ''
  const defined = /export const tags = \{([\s\S]*?)\n\} as const/.exec(defining)?.[1] ?? ''
  const names = [...defined.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name)
  const events = /export const staleAfter = \{([\s\S]*?)\n\}\n/.exec(defining)?.[1] ?? ''
  const uses = (code: string, name: string) => new RegExp(`\\btags\\.${name}\\b`).test(code)
  const queries = inFolder('lib').filter(({ path }) => path.endsWith('queries.ts'))

  test('has tags', () => {
    expect(names.length).toBeGreaterThan(5)
  })

  test.each(names)('its tag %s is named by a read, and an event makes it stale', (name) => {
    expect(queries.some(({ code }) => uses(code, name))).toBe(true)
    expect(uses(events, name)).toBe(true)
  })

  test('every event is told by a command, within its transaction', () => {
    const told = [...events.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name)
    const acts = inFolder('lib').filter(({ code }) => /\bannounceStale\(/.test(code))
    expect(acts.length).toBeGreaterThan(5)
    expect(told.filter((event) => !acts.some(({ code }) => code.includes(`staleAfter.${event}(`)))).toEqual(
      [],
    )
  })

  test('is kept by the entry alone: nothing asks for a cache of Next’s', () => {
    expect(sources.flatMap((source) => importing(source, /^next\/cache$/))).toEqual([])
  })

  test('does not depend on who is looking, where it is tagged', () => {
    const personal = queries.filter(
      ({ code }) => /\bdependsOn\(/.test(code) && /lib\/auth|next\/headers/.test(code),
    )
    expect(places(personal)).toEqual([])
  })
})
