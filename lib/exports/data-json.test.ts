import { expect, test } from 'vitest'
import { dataJson } from './data-json'

async function* rows(...all: object[]) {
  yield* all
}

async function written(chunks: AsyncIterable<string>) {
  let text = ''
  for await (const chunk of chunks) text += chunk
  return text
}

test('what is written piece by piece is one document', async () => {
  const text = await written(
    dataJson(
      { a: { b: 'with "quotes" }\n}' } },
      { none: rows(), one: rows({ x: 1 }), two: rows({}, { y: [2] }) },
    ),
  )
  expect(JSON.parse(text)).toEqual({
    a: { b: 'with "quotes" }\n}' },
    none: [],
    one: [{ x: 1 }],
    two: [{}, { y: [2] }],
  })
})
