import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Address } from './address'
import type { Asker } from './request-headers'

/** One request on its way. */
export type Way = {
  request: IncomingMessage
  response: ServerResponse
  address: Address
  asker: Asker
  network: string
  /** A mail provider's server posts it (one-click.ts). */
  isOneClick: boolean
  /** What was sent, once it has been read. */
  body?: Buffer
}

export const isPost = ({ request }: Pick<Way, 'request'>) => request.method === 'POST'

export const queryOf = ({ address }: Way) => new URLSearchParams(/\?(.*)/s.exec(address.url)?.[1])

/** A random question is one more page, and a page of ours is an answer to whoever finds none. */
export const isForPrograms = ({ address: { place, path }, isOneClick }: Way) =>
  isOneClick || place === 'public-file' || (place === 'file' && path !== '/random')

export const isStreamed = ({ address: { place, path } }: Way) =>
  place === 'as-it-is' || path.startsWith('/exports/')
