import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Member, sessionCookie } from './members'
import type { Fields } from './requests'

export type Answered = { status: number; location: string; html: string }

type Asked = { fields?: Fields; headers?: Fields }

// On a busy machine the first page of a process takes its time.
const patience = 60_000

/**
 * A browser without scripts, of a member or a visitor, that opens a connection for each of its requests: of several server
 * processes each has its turn.
 */
export async function aBrowserAt(site: string, who: Member | 'visitor') {
  const jar = new Map<string, { value: string; until: number }>()
  if (who !== 'visitor') {
    const { name, value } = await sessionCookie(who, site)
    jar.set(name, { value, until: Number.POSITIVE_INFINITY })
  }

  function keep(set: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
    const seconds = Number(/max-age=(\d+)/i.exec(set)?.[1] ?? Number.POSITIVE_INFINITY)
    jar.set(name, { value, until: Date.now() + seconds * 1000 })
  }

  const cookies = () =>
    [...jar].filter(([, { until }]) => until > Date.now()).map(([name, { value }]) => `${name}=${value}`)

  async function ask(path: string, { fields, headers }: Asked): Promise<Answered> {
    const sent = fields && multipart(fields)
    const cookie = [...cookies(), headers?.cookie].filter(Boolean).join('; ')
    const said = {
      ...headers,
      ...(sent && { origin: site, 'content-type': sent.headers.get('content-type') ?? '' }),
      ...(cookie && { cookie }),
    }
    const body = sent && Buffer.from(await sent.arrayBuffer())
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const signal = AbortSignal.timeout(patience)
      const asked = { agent: false, family: 4, method: body ? 'POST' : 'GET', headers: said, signal }
      request(site + path, asked, resolve)
        .on('error', reject)
        .end(body)
    })
    const html = await text(answer)
    for (const set of answer.headers['set-cookie'] ?? []) keep(set)
    return { status: answer.statusCode ?? 0, location: answer.headers.location ?? '', html }
  }

  return {
    get: (path: string, headers?: Fields) => ask(path, { headers }),
    send: (path: string, fields: Fields) => ask(path, { fields }),
  }
}

export type Browser = Awaited<ReturnType<typeof aBrowserAt>>

function multipart(fields: Fields): Response {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return new Response(form)
}
