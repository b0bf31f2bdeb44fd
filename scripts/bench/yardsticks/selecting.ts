// A yardstick: a bare Node server that asks for a member and their favorites, and compresses the bytes that it was given.
import type { ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gunzipSync, gzip } from 'node:zlib'
import pg from 'pg'
import { answerByNumber, type Given } from './answers.ts'

export type Means = { databaseUrl: string; name: string; answers: Given[] }

const member = {
  name: 'member',
  text: `SELECT u."id", u."name", u."theme", u."timeZone", s."lastUsedAt"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId" WHERE u."name" = $1 AND s."expiresAt" > now()`,
}
const favorites = {
  name: 'favorites',
  text: 'SELECT "questionId", "answerId", "followUpId" FROM "Favorite" WHERE "userId" = $1',
}

const compress = promisify(gzip)
let pool = new pg.Pool()
let name = ''
let answers: (Given & { page: Buffer })[] = []

process.on('message', (means: Means) => {
  pool = new pg.Pool({ connectionString: means.databaseUrl, max: 10 })
  name = means.name
  answers = means.answers.map((given) => ({ ...given, page: gunzipSync(Buffer.from(given.body, 'base64')) }))
  process.send?.('ready')
})

async function answer(number: number, response: ServerResponse) {
  const { status = 404, headers = {}, page = Buffer.alloc(0) } = answers[number] ?? {}
  const { rows } = await pool.query({ ...member, values: [name] })
  await pool.query({ ...favorites, values: [rows[0]?.id] })
  const body = await compress(page, { level: 4 })
  response.writeHead(status, { ...headers, 'content-length': String(body.length) }).end(body)
}

answerByNumber((number, response) => {
  answer(number, response).catch((error: unknown) => {
    console.error(error)
    response.destroy()
  })
})
