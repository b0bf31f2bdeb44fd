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

/** The page, at this number, and its style sheet at the next, with the headers of the site's answers. */
async function bareAnswers(site: Server, path: string, cookie: string | undefined, number: number) {
  const page = await answerAt(site, path, cookie)
  const html = textOf(page)
  const sheet = sheetOf(html)
  if (!sheet) throw new PlainError(`${path} has no style sheet.`)
  const styles = await answerAt(site, sheet)
  return [
    await answered(page, withSheetAt(html, `/${number + 1}`)),
    await answered(styles, withoutFonts(textOf(styles))),
  ]
}

async function answerAt({ port }: Server, path: string, cookie?: string): Promise<Answer> {
  const answer = await send(port, { path, headers: cookie ? { cookie } : {} })
  if (answer.status !== 200) throw new PlainError(`${path} was answered ${answer.status}.`)
  return answer
}

const leftOut = ['content-encoding', 'speculation-rules']

/** The same answer with another text, as small as it gets. */
async function answered({ status, headers }: Answer, text: string): Promise<Answer> {
  const { br, identity }: Encoded = await atBest(Buffer.from(text))
  const kept = Object.entries(headers).filter(([name]) => !leftOut.includes(name))
  return {
    status,
    headers: { ...Object.fromEntries(kept), ...(br && { 'content-encoding': 'br' }) },
    body: br ?? identity,
  }
}
