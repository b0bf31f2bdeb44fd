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

/** It sends something, and does not only ask for a page. */
export const isPost = ({ request }: Pick<Way, 'request'>) => request.method === 'POST'

/** The parameters that it was asked with. */
export const queryOf = ({ address }: Way) => new URLSearchParams(/\?(.*)/s.exec(address.url)?.[1])

/** A program reads the answer: it gets no page of ours, not even when something fails. `/random` leads people to a page. */
export const isForPrograms = ({ address: { place, path }, isOneClick }: Way) =>
  isOneClick || place === 'public-file' || (place === 'file' && path !== '/random')

/** It is sent as it comes, and not gathered first: files of Next's, and data exports, which are long. */
export const isStreamed = ({ address: { place, path } }: Way) =>
  place === 'as-it-is' || path.startsWith('/exports/')
