import { PlainError } from '../plain-error.mjs'
import type { Content } from './content'
import { type Request, send, textOf } from './request'
import { scriptsOf } from './scripts-of'

export type Size = { name: string; html: number; zippedHtml: number; scripts: number; zippedScripts: number }

/** The bytes of pages and of the scripts that a browser loads with them. */
export async function measureSizes(port: number, { threads, reader, asker }: Content): Promise<Size[]> {
  const thread = { 'thread of 8': threads.eight, 'thread of 100': threads.hundred }
  const forAll = { home: '/', ...thread, updates: '/updates', tags: '/tags', profile: '/u/nettlesoup' }
  const forGuests = { ...forAll, 'log in': '/log-in', 'sign up': '/sign-up' }
  const forMembers = { ...forAll, ask: '/ask', settings: '/settings' }
  const of = (who: string, pages: Record<string, string>, cookie?: string) =>
    Object.entries(pages).map(([name, path]) => ({
      name: `${who}: ${name}`,
      request: { path, headers: { 'accept-encoding': 'gzip', ...(cookie && { cookie }) } },
    }))
  const pages = [
    ...of('guest', forGuests),
    ...of('member', forMembers, reader.cookie),
    ...of('its asker', thread, asker.cookie),
  ]
  const sizes: Size[] = []
  for (const { name, request } of pages) sizes.push({ name, ...(await sizeOf(port, request)) })
  return sizes
}

async function sizeOf(port: number, request: Request) {
  const page = await send(port, request)
  if (page.status !== 200) throw new PlainError(`${request.path} was answered ${page.status}.`)
  const html = textOf(page)
  const scripts = scriptsOf(html)
  let zippedScripts = 0
  for (const path of scripts) zippedScripts += (await send(port, { ...request, path })).body.length
  return {
    html: Buffer.byteLength(html),
    zippedHtml: page.body.length,
    scripts: scripts.length,
    zippedScripts,
  }
}
