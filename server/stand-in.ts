import type { IncomingMessage, ServerResponse } from 'node:http'
import { databaseAnswers } from './database-answers'
import type { KeptBody } from './kept-body'
import { type PlainStatus, plainPage, type Sent } from './plain-page'
import { answers, mute, waysToWrite } from './watched-response'

// With the time that the database is given to answer, within five seconds in all.
const deadline = 3_200

type Means = {
  body: KeptBody
  databaseUrl: string
  /** SITE_URL: where the form should have been opened. */
  site: string
}

const written = ['text', 'title', 'lead', 'more', 'decidingBetween', 'alreadyTried']

/**
 * Gives a function that answers a request without Next. It does so by itself when nothing has been answered after a
 * few seconds because PostgreSQL does not answer.
 */
export function standIn(
  request: IncomingMessage,
  response: ServerResponse,
  { body, databaseUrl, site }: Means,
) {
  // Taken before anything holds the response back.
  const ways = waysToWrite(response)
  const instead = async (status: number) => {
    clearTimeout(timer)
    const posted = request.method === 'POST'
    const texts = posted && status !== 413 ? await body.texts() : []
    const own = status === 500 ? await reasonOf(databaseUrl, answers.getStore()?.unread) : status
    if (response.writableEnded) return
    if (response.headersSent) return response.destroy()
    Object.assign(response, ways)
    const kept = (texts ?? []).filter(([name, text]) => written.includes(name) && text.trim())
    send(response, own, { posted, kept, site })
  }
  const timer = setTimeout(async () => {
    if (response.headersSent || (await databaseAnswers(databaseUrl))) return
    // The page may have come in the meantime; it would be cut off.
    if (!response.headersSent) await instead(503)
  }, deadline)
  response.once('close', () => clearTimeout(timer))
  return (status: number) => void instead(status)
}

async function reasonOf(databaseUrl: string, unread = false): Promise<number> {
  if (!(await databaseAnswers(databaseUrl))) return 503
  return unread ? 400 : 500
}

function send(response: ServerResponse, status: number, sent: Sent) {
  const { html, policy } = plainPage(status as PlainStatus, sent)
  for (const name of ['content-length', 'content-encoding', 'etag', 'location']) response.removeHeader(name)
  if (status === 503) response.setHeader('Retry-After', '30')
  if (status === 405) response.setHeader('Allow', 'GET, HEAD, POST')
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Security-Policy', policy)
  response.statusCode = status
  response.end(html)
  mute(response)
}
