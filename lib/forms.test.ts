import { describe, expect, test } from 'vitest'
import { byPath, importing, inFolder, places } from '@/scripts/testing/sources'

const views = [...inFolder('app'), ...inFolder('components')]
const forms = views.flatMap(({ path, code }) =>
  [...code.matchAll(/<form\b[\s\S]*?>/g)].map(([tag]) => ({ path, tag })),
)

describe('a form', () => {
  test('there are some', () => {
    expect(forms.length).toBeGreaterThan(30)
  })

  test('is made by useForm, or asks for an address and changes nothing', () => {
    const known = /\{\.\.\.form\}|\saction="\/[a-z]+"/
    expect(forms.filter(({ tag }) => !known.test(tag))).toEqual([])
  })

  test('has no other way to send what it holds', () => {
    const own = views.flatMap((source) => [
      ...(/\buseActionState\b|\bformAction\b|\.bind\(/.test(source.code) ? [source.path] : []),
    ])
    expect(own).toEqual(['components/use-form.ts'])
  })

  test('says for whom it was rendered, which the layout alone tells it', () => {
    expect(byPath.get('components/use-form.ts')?.code).toContain('untouched(values, useRenderedFor())')
    expect(places(views.filter(({ code }) => /\buntouched\(/.test(code)))).toEqual(['components/use-form.ts'])
    const knowing = views.flatMap((source) => importing(source, /^components\/rendered-for\./))
    expect(knowing.map((line) => line.split(' → ')[0])).toEqual([
      'app/[door]/layout.tsx',
      'components/use-form.ts',
    ])
  })
})
