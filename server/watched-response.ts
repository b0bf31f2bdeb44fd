import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import type { Door } from '@/lib/doors'

/** What the application says of its own answer, by lib/answer-status.ts. */
export type Answer = {
  status?: number
  location?: string
  /** Something was sent, and no action of ours has begun: Next could not read it, or does not try to. */
  unread?: boolean
}

export const answers = new AsyncLocalStorage<Answer>()

// Next bundles the application apart from this module; the global is where both meet.
const shared = globalThis as typeof globalThis & { hindsightAnswers?: AsyncLocalStorage<Answer> }
shared.hindsightAnswers = answers

type Means = {
  /** The door by which a page is entered. */
  door: Door | undefined
  /** Answers in place of Next. */
  instead: (status: number) => void
  /** A person waits for a page, not a script for data. */
  wantsPage: boolean
  /** A feed or a site map: the same for everyone, and it says itself how long it is good. */
  forPrograms: boolean
  /** Changes the whole of a page before it is sent. */
  rework?: (html: string) => string
}

/** Next failed, or says in plain text what it holds against a form. */
const hasFailed = (response: ServerResponse) =>
  response.statusCode >= 500 || (response.statusCode >= 400 && !isPage(response))

/** What a route answers programs by itself is sent, even that it is too busy. */
const routeFailed = (response: ServerResponse) => response.statusCode === 500

const isPage = (response: ServerResponse) =>
  /^text\/html|^$/.test(String(response.getHeader('content-type') ?? ''))

/**
 * Holds the response until its first words: then a page's own status goes out in place of Next's, a visitor's page
 * is reworked and not kept by anything between us and the reader, and a page that failed is replaced.
 */
export function watch(response: ServerResponse, means: Means): Answer {
  const { door, instead, wantsPage, forPrograms, rework } = means
  const answer: Answer = { unread: response.req.method === 'POST' && !forPrograms }
  const { write, end, flushHeaders, writeHead } = response
  const restore = () => void Object.assign(response, { write, end, flushHeaders, writeHead })

  const isReplaced = () => {
    if (forPrograms) return routeFailed(response)
    return (answer.unread && response.statusCode >= 500) || (wantsPage && hasFailed(response))
  }
  const begin = () => {
    restore()
    if (isReplaced()) {
      mute(response)
      return instead(response.statusCode)
    }
    adjust(response, answer)
    if (!forPrograms) adjustCaching(response, door)
    if (rework && isPage(response)) collect(response, rework)
  }
  const begunBy = (name: 'write' | 'end' | 'writeHead') =>
    function held(...args: unknown[]): unknown {
      begin()
      return Reflect.apply(response[name], response, args)
    }
  const beginWriting = begunBy('write')
  Object.assign(response, {
    // Next sends the headers, and an empty chunk, ahead of a page that it still renders.
    flushHeaders: () => undefined,
    write: (...args: [string | Uint8Array, ...unknown[]]) => args[0].length === 0 || beginWriting(...args),
    end: begunBy('end'),
    writeHead: (status: number, ...rest: unknown[]) => {
      response.statusCode = status
      begin()
      return Reflect.apply(response.writeHead, response, [response.statusCode, ...rest])
    },
  })
  return answer
}

const ways = [
  'write',
  'end',
  'flushHeaders',
  'writeHead',
  'setHeader',
  'setHeaders',
  'appendHeader',
  'removeHeader',
] as const

/** The ways in which a response is written, as they are now. */
export const waysToWrite = (response: ServerResponse) =>
  Object.fromEntries(ways.map((name) => [name, response[name]]))

/** Whatever Next still writes goes nowhere. */
export function mute(response: ServerResponse) {
  const nowhere = Object.fromEntries(ways.map((name) => [name, () => response]))
  Object.assign(response, nowhere, { write: () => true })
}

function adjust(response: ServerResponse, { status, location }: Answer) {
  if (status) response.statusCode = status
  if (location) response.setHeader('Location', location)
}

function adjustCaching(response: ServerResponse, door: Door | undefined) {
  response.appendHeader('Vary', 'Cookie')
  if (door && door !== 'guest') return void response.setHeader('Cache-Control', 'private, no-store')
  // A shared cache would go on showing a page after it changed: it asks us each time, and mostly hears 304.
  if (String(response.getHeader('cache-control')).includes('s-maxage'))
    response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate')
}

function collect(response: ServerResponse, rework: (html: string) => string) {
  const { write, end } = response
  const chunks: Buffer[] = []
  const take = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    return true
  }
  Object.assign(response, {
    write: take,
    end: (chunk?: unknown) => {
      take(chunk)
      Object.assign(response, { write, end })
      response.removeHeader('content-length')
      return chunks.length > 0 ? response.end(rework(Buffer.concat(chunks).toString())) : response.end()
    },
  })
}
