import { type APIRequestContext, expect, test } from '@playwright/test'
import { mostBytes } from '@/server/body'
import { unescaped } from '@/server/html'

export { mostBytes }
export type Fields = Record<string, string>

const attribute = (tag: string, name: string) =>
  unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

/** The hidden fields of the form on a page that has these words on it, as a browser without scripts sends them. */
export async function formOn(request: APIRequestContext, path: string, words: string): Promise<Fields> {
  return hiddenIn(await (await request.get(path)).text(), words)
}

/** The same of a page that was read already. */
export function hiddenIn(html: string, words: string): Fields {
  const forms = html.replace(/<!--[\s\S]*?-->/g, '').match(/<form[\s\S]*?<\/form>/g)
  const form = forms?.find((one) => one.includes(words))
  expect(form, `A form with “${words}”`).toBeDefined()
  const hidden = form?.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []
  return Object.fromEntries(hidden.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]))
}

/** What the form for a question sends of the fields that nobody has filled in. */
export const emptyQuestion: Fields = {
  title: '',
  lead: '',
  more: '',
  category: '',
  tags: '',
  decidingBetween: '',
  alreadyTried: '',
  knowsBy: '',
}

type Sent = { fields: Fields; headers?: Fields }

/** Sends a form as a browser without scripts does, from this site unless the headers say otherwise. */
export function sendForm(request: APIRequestContext, path: string, { fields, headers }: Sent) {
  const origin = test.info().project.use.baseURL ?? ''
  return request.post(path, { multipart: fields, maxRedirects: 0, headers: { origin, ...headers } })
}

/** The fields of a form after its author has looked at their preview, ready to be posted. */
export async function previewed(request: APIRequestContext, path: string, fields: Fields): Promise<Fields> {
  const html = await (await sendForm(request, path, { fields: { ...fields, do: 'preview' } })).text()
  return { ...fields, ...hiddenIn(html, 'name="previewed"'), do: 'post' }
}

/** What a page says to a reader, without its tags and scripts. */
export const textOf = (html: string) =>
  unescaped(html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!--[\s\S]*?-->|<[^>]+>/g, ''))
