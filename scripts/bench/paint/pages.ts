import { atBest, type Encoded } from '@/server/encodings'
import { PlainError } from '../../plain-error.mjs'
import type { Content } from '../content'
import { type Answer, send, textOf } from '../request'
import { type Server, startBare } from '../site'
import { sheetOf, withoutFonts, withSheetAt } from './bare-page'
import type { Opened } from './first-paint'

/** A page of the site, and the same as a bare server has it. */
export type Pair = { name: string; site: Opened; bare: Opened }

const of = ({ port }: Server) => `http://127.0.0.1:${port}`

/** What a visitor and a member see first, each beside its HTML and styles on a bare server that has nothing else. */
export async function pagesAndBare(
  { threads, reader }: Content,
  site: Server,
  signal: AbortSignal,
): Promise<{ pairs: Pair[]; stop: () => Promise<void> }> {
  const pages = [
    { name: 'visitor: home', path: '/' },
    { name: 'visitor: thread of 8', path: threads.eight },
    { name: 'member: home', path: '/', cookie: reader.cookie },
    { name: 'member: thread of 8', path: threads.eight, cookie: reader.cookie },
  ]
  const answers: Answer[] = []
  for (const { path, cookie } of pages)
    answers.push(...(await bareAnswers(site, path, cookie, answers.length)))
  const bare = await startBare(answers, signal)
  const pairs = pages.map(({ name, path, ...rest }, index) => ({
    name,
    site: { url: of(site) + path, ...rest },
    bare: { url: `${of(bare)}/${index * 2}` },
  }))
  return { pairs, stop: bare.stop }
}

/** The page, at this number, and its style sheet at the next. */
async function bareAnswers(site: Server, path: string, cookie: string | undefined, number: number) {
  const html = await textAt(site, path, cookie)
  const sheet = sheetOf(html)
  if (!sheet) throw new PlainError(`${path} has no style sheet.`)
  const css = withoutFonts(await textAt(site, sheet))
  return [
    await answered('text/html; charset=utf-8', withSheetAt(html, `/${number + 1}`)),
    await answered('text/css; charset=utf-8', css),
  ]
}

async function textAt({ port }: Server, path: string, cookie?: string): Promise<string> {
  const answer = await send(port, { path, headers: cookie ? { cookie } : {} })
  if (answer.status !== 200) throw new PlainError(`${path} was answered ${answer.status}.`)
  return textOf(answer)
}

async function answered(type: string, text: string): Promise<Answer> {
  const { br, identity }: Encoded = await atBest(Buffer.from(text))
  return {
    status: 200,
    headers: { 'content-type': type, ...(br && { 'content-encoding': 'br' }) },
    body: br ?? identity,
  }
}
