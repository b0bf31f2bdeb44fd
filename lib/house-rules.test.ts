import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { paths } from '@/scripts/testing/sources'

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
    const here = /lib\/house-rules\.test\.ts$/
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
