import { describe, expect, test } from 'vitest'
import { inFolder, places } from '@/scripts/testing/sources'

const views = [...inFolder('app'), ...inFolder('components')]
const theForm = 'components/action-form.tsx'
const tags = (name: string) =>
  views.flatMap(({ path, code }) =>
    [...code.matchAll(new RegExp(`<${name}\\b[^>]*`, 'g'))].map(([tag]) => ({ path, tag })),
  )
const having = (pattern: RegExp) => places(views.filter(({ code }) => pattern.test(code)))

describe('a form', () => {
  test('there are some', () => {
    expect(tags('ActionForm').length).toBeGreaterThan(30)
  })

  test('is an ActionForm, or asks for an address and changes nothing', () => {
    const asking = /\saction="\/[a-z]+"/
    const others = tags('form').filter(({ tag }) => !asking.test(tag) || /\bmethod=/.test(tag))
    expect(others.map(({ path }) => path)).toEqual([theForm])
  })

  test('has no other way to send what it holds', () => {
    expect(having(/\buseActionState\b|\bformAction\b|\bformMethod\b|\.bind\(/)).toEqual([])
  })

  test('says which one it is, and for whom it was rendered, by ActionForm alone', () => {
    expect(having(/\bname="(as|form)"/)).toEqual([theForm])
  })

  test('is answered under an id that a form has', () => {
    const ids = new Set(tags('ActionForm').flatMap(({ tag }) => /\sid="([^"]+)"/.exec(tag)?.[1] ?? []))
    const asked = views.flatMap(({ code }) =>
      [...code.matchAll(/\bformOf(?:<[^()]*>)?\('([^']+)'/g)].flatMap(([, id = '']) => id),
    )
    expect(asked.length).toBeGreaterThan(20)
    expect(asked.filter((id) => !ids.has(id))).toEqual([])
  })
})
