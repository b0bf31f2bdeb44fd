import type { IncomingMessage } from 'node:http'

const stopLink = /^\/stop\/[\w.-]{20,300}$/
const form = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i

// What browsers send, and a mail provider's server does not.
const ofBrowsers = ['origin', 'cookie', 'sec-fetch-site']

// "List-Unsubscribe=One-Click", in the longer of the two ways to write a form.
const mostBytes = 2_000

/**
 * Whether this is what a mail provider's server posts for a reader who stops mail by its own button (RFC 8058): the only
 * thing that may change anything here without having come from a page of ours. What it may stop is sealed in the link.
 */
export const isOneClick = ({
  method,
  url = '',
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>) =>
  method === 'POST' &&
  stopLink.test(url) &&
  form.test(headers['content-type'] ?? '') &&
  Number(headers['content-length'] ?? 0) <= mostBytes &&
  ofBrowsers.every((name) => !(name in headers))
