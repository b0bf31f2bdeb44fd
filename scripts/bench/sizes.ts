import { posix } from 'node:path'
import { PlainError } from '../plain-error.mjs'
import type { Figure } from './comparison'
import type { Content } from './content'
import { importsIn, partsOf } from './page-parts'
import { send, textOf } from './request'

const headers = { 'accept-encoding': 'gzip' }

/** The bytes of a member's pages, of the scripts that come with them, and how many requests a page takes by what it names. */
export async function measureSizes(port: number, { threads, reader }: Content): Promise<Figure[]> {
  const member = { ...headers, cookie: reader.cookie }
  const load = async (path: string) => {
    const page = await send(port, { path, headers: member })
    if (page.status !== 200) throw new PlainError(`${path} was answered ${page.status}.`)
    const html = textOf(page)
    const { scripts, others } = partsOf(html)
    const modules = await modulesOf(port, scripts)
    return { html: Buffer.byteLength(html), scripts: modules, requests: 1 + modules.count + others.length }
  }
  const [home, eight, hundred] = [await load('/'), await load(threads.eight), await load(threads.hundred)]
  return [
    { name: 'member’s thread of 8, kB of HTML', value: eight.html / 1000, atMost: 40 },
    { name: 'member’s thread of 100, kB of HTML', value: hundred.html / 1000, atMost: 165 },
    { name: 'scripts of that thread, kB gzip', value: hundred.scripts.bytes / 1000, atMost: 25 },
    { name: 'requests of home, by its HTML', value: home.requests, atMost: 10 },
    { name: 'requests of a thread, by its HTML', value: hundred.requests, atMost: 10 },
  ]
}

/** Scripts with all that they import before they run. */
async function modulesOf(port: number, scripts: string[]) {
  const all = new Set(scripts)
  let bytes = 0
  // What is found on the way is looked at too.
  for (const path of all) {
    const module = await send(port, { path, headers })
    bytes += module.body.length
    for (const name of importsIn(textOf(module))) all.add(posix.join(posix.dirname(path), name))
  }
  return { count: all.size, bytes }
}
