import { type APIRequestContext, expect } from '@playwright/test'
import { mostBytes } from '@/server/kept-body'

export { mostBytes }
export type Fields = Record<string, string>

const entities: Record<string, string> = { '&quot;': '"', '&#x27;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' }
const plain = (html: string) => html.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
const attribute = (tag: string, name: string) => plain(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

/** The hidden fields of the form on a page that has these words on it, as a browser without scripts sends them. */
export async function formOn(request: APIRequestContext, path: string, words: string): Promise<Fields> {
  const html = await (await request.get(path)).text()
  const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(words))
  expect(form, `A form with “${words}” on ${path}`).toBeDefined()
  const hidden = form?.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []
  return Object.fromEntries(hidden.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]))
}

type Sent = { fields: Fields; site: string; headers?: Fields }

/** Sends a form as a browser without scripts does, from this site unless the headers say otherwise. */
export function sendForm(request: APIRequestContext, path: string, { fields, site, headers }: Sent) {
  return request.post(path, { multipart: fields, maxRedirects: 0, headers: { origin: site, ...headers } })
}

/** What a page says to a reader, without its tags and scripts. */
export const textOf = (html: string) =>
  plain(html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!--[\s\S]*?-->|<[^>]+>/g, ''))
