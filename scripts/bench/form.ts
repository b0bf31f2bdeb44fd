import { unescaped } from '@/server/html'
import { PlainError } from '../plain-error.mjs'
import { type Request, send, textOf } from './request'

const attribute = (tag: string, name: string) =>
  unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

type Writing = { path: string; cookie: string; text: string }

/** The request by which a browser without JavaScript posts an answer in this thread: another one at each sending. */
export async function answerRequest(port: number, { path, cookie, text }: Writing): Promise<Request> {
  const html = textOf(await send(port, { path, headers: { cookie } }))
  const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes('Post answer'))
  if (!form) throw new PlainError(`There is no form for an answer on ${path}.`)
  const fields = new FormData()
  for (const [tag] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g))
    fields.append(attribute(tag, 'name'), attribute(tag, 'value'))
  fields.set('submissionId', '{uuid}')
  fields.set('text', `${text} {uuid}`)
  fields.set('do', 'post')
  const encoded = new Response(fields)
  const headers = {
    cookie,
    origin: `http://127.0.0.1:${port}`,
    'content-type': encoded.headers.get('content-type') ?? '',
    'accept-encoding': 'gzip',
  }
  return { method: 'POST', path, headers, body: await encoded.text() }
}
