import { randomBytes } from 'node:crypto'
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Needs } from '@/lib/reader/reader'
import { saidHeader, statusHeader } from './gathered-response'
import { type Program, programOf } from './program'

/** Tells the renderer the address as people see it. */
export const pathHeader = 'x-hindsight-path'
/** Tells the renderer the key of the marks in this page (lib/reader/marks.ts). */
export const keyHeader = 'x-hindsight-key'
/** Has the renderer send what it gets as it comes. */
export const streamHeader = 'x-hindsight-stream'

/** What is asked of Next: a page of app/, with the headers that it may hear. */
export type Asked = { method: 'GET' | 'POST'; page: string; headers: Record<string, string>; body?: Buffer }

const said = z.object({
  status: z.int().optional(),
  location: z.string().optional(),
  unread: z.boolean().optional(),
  stays: z.boolean().optional(),
  tags: z.array(z.string()),
  leadsTo: z.array(z.string()),
  /** In milliseconds since 1970. */
  until: z.number().nullable(),
  needs: z.object({
    thread: z
      .object({
        id: z.int(),
        readThrough: z.int().nullable(),
        posts: z.array(z.tuple([z.string(), z.int(), z.int(), z.boolean()])),
      })
      .optional(),
    rows: z.array(z.int()).optional(),
    place: z.string().optional(),
    profile: z.int().optional(),
  }) satisfies z.ZodType<Needs>,
})

/** What the application said of a page while it was made (lib/rendering.ts). */
export type Said = z.infer<typeof said>

export type Rendered = {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  said: Said
  /** A document, with its places for each reader; null for anything else. */
  program: Program | null
}

const startsWithin = 10_000
const betweenTries = 50
const hasCode = (error: unknown, codes: string[]) =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

/** It could not be asked, or it ended while it was asked for something that may be asked again. */
const mayAskAgain = (error: unknown, { method }: Asked) =>
  hasCode(error, ['ENOENT', 'ECONNREFUSED']) || (method === 'GET' && hasCode(error, ['ECONNRESET', 'EPIPE']))

/** The true status of what was rendered: what the page says of itself, unless it failed. */
export const statusOf = ({ status, said }: Pick<Rendered, 'status' | 'said'>): number =>
  status >= 500 ? status : (said.status ?? status)

// The renderer itself could not read what it was asked.
const nothingSaid: Said = { tags: [], leadsTo: [], until: null, needs: {} }

/** Asks the renderer that listens on this socket. While it starts anew, whoever asks waits for it. */
export function rendererAt(socketPath: string) {
  const agent = new Agent({ keepAlive: true })

  const ask = ({ method, page, headers, body }: Asked) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const length = body ? { 'content-length': String(body.length) } : {}
      const sent = request(
        { socketPath, agent, method, path: page, headers: { ...headers, ...length } },
        resolve,
      )
      sent.once('error', reject)
      sent.end(body)
    })

  async function stream(asked: Asked): Promise<IncomingMessage> {
    const patience = Date.now() + startsWithin
    for (;;) {
      try {
        return await ask(asked)
      } catch (error) {
        if (!mayAskAgain(error, asked) || Date.now() > patience) throw error
        await wait(betweenTries)
      }
    }
  }

  async function render(asked: Asked): Promise<Rendered> {
    const key = randomBytes(12).toString('hex')
    const answer = await stream({ ...asked, headers: { ...asked.headers, [keyHeader]: key } })
    const whole = Buffer.concat(await answer.toArray())
    const length = Number(answer.headers[saidHeader] ?? 0)
    const body = whole.subarray(length)
    const isDocument = answer.headers['content-type']?.startsWith('text/html') === true
    return {
      status: Number(answer.headers[statusHeader] ?? answer.statusCode),
      headers: answer.headers,
      body,
      program: isDocument ? programOf(body, key) : null,
      said: length > 0 ? said.parse(JSON.parse(whole.toString('utf8', 0, length))) : nothingSaid,
    }
  }
  return {
    render,
    /** What Next answers as it comes, without what was said of it. */
    stream: (asked: Asked) => stream({ ...asked, headers: { ...asked.headers, [streamHeader]: '1' } }),
  }
}
