// A yardstick: a bare Node server that writes the bytes that it was given, the first for /0, the second for /1 and so on.
import { answerByNumber, type Given } from './answers.ts'

type Answer = { status: number; headers: Given['headers']; bytes: Buffer }

let answers: Answer[] = []

process.on('message', (given: Given[]) => {
  answers = given.map(({ status, headers, body }) => {
    const bytes = Buffer.from(body, 'base64')
    return { status, headers: { ...headers, 'content-length': String(bytes.length) }, bytes }
  })
  process.send?.('ready')
})

answerByNumber((number, response) => {
  const { status = 404, headers = {}, bytes } = answers[number] ?? {}
  response.writeHead(status, headers).end(bytes)
})
