import { expect, test } from 'vitest'
import { answerReader } from './answer-reader'

const answers = {
  'a body of a known length': 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello',
  'no body': 'HTTP/1.1 303 See Other\r\nContent-Length: 0\r\n\r\n',
  'a body in chunks':
    'HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n15\r\n\r\n0\r\n\r\nis not the end\r\n0\r\n\r\n',
}

test.each(Object.entries(answers))(
  '%s is read to its last byte, wherever the network cuts it',
  (_, answer) => {
    const bytes = Buffer.from(answer)
    const status = Number(answer.slice(9, 12))
    for (let cut = 1; cut < bytes.length; cut++) {
      const read = answerReader()
      for (let again = 0; again < 2; again++) {
        expect(read(bytes.subarray(0, cut))).toBeUndefined()
        expect(read(bytes.subarray(cut))).toBe(status)
      }
    }
  },
)
