import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { keepBody } from './kept-body'

const seam = 'seam'
const part = `--${seam}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n`

/** A form of so many parts, which arrives in pieces of so many bytes. */
function arriving(parts: number, pieceSize: number) {
  const request = Object.assign(new IncomingMessage(new Socket()), {
    headers: { 'content-type': `multipart/form-data; boundary=${seam}` },
  })
  const { overflowed } = keepBody(request)
  const body = Buffer.from(`${part.repeat(parts)}--${seam}--\r\n`)
  for (let at = 0; at < body.length; at += pieceSize) request.push(body.subarray(at, at + pieceSize))
  request.push(null)
  const isTooMuch = Promise.race([overflowed.then(() => true), setImmediate(false)])
  return { request, isTooMuch }
}

test.each([7, 1_000, 1_000_000])(
  'a form of a thousand parts is too much, in pieces of %i bytes',
  async (size) => {
    const { request, isTooMuch } = arriving(1_000, size)
    expect(await isTooMuch).toBe(true)
    request.resume()
    expect(request.readableEnded).toBe(false)
  },
)

test.each([7, 1_000_000])('a form of fewer is read to its end, in pieces of %i bytes', async (size) => {
  const { request, isTooMuch } = arriving(999, size)
  expect(await isTooMuch).toBe(false)
  expect(
    Buffer.concat(await request.toArray())
      .toString()
      .split(part),
  ).toHaveLength(1_000)
})
