import { expect, test } from 'vitest'
import { begunRendering, goodUntil, needs, renderings } from './rendering'

const gatheredBy = (render: () => void) => {
  const rendering = begunRendering()
  renderings.run(rendering, render)
  return rendering
}

test('what the parts of a page need to know of its reader is asked for together', () => {
  const page = gatheredBy(() => {
    needs({ rows: [1, 2] })
    needs({ place: 'category:travel' })
    needs({ rows: [3], profile: 7 })
    needs({ thread: { id: 5, readThrough: null, posts: [] } })
  })
  expect(page.needs).toEqual({
    rows: [1, 2, 3],
    place: 'category:travel',
    profile: 7,
    thread: { id: 5, readThrough: null, posts: [] },
  })
  expect(begunRendering().needs).toEqual({})
})

test('a page is true until the first of what it shows is not', () => {
  const page = gatheredBy(() => {
    for (const at of [3_000, 1_000, 2_000]) goodUntil(new Date(at))
  })
  expect(page.until).toBe(1_000)
})

test('outside of a request there is nobody to ask about', () => {
  expect(() => needs({ rows: [1] })).not.toThrow()
})
