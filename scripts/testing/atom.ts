import { readFileSync } from 'node:fs'
import { parseFeed } from '@rowanmanning/feed-parser'
import { validateXML } from 'xmllint-wasm'

const schema = { fileName: 'atom.rng', contents: readFileSync(new URL('atom.rng', import.meta.url), 'utf8') }

/** What RFC 4287 holds against a document, a line each: its grammar, and what that cannot state. */
export async function atomComplaints(xml: string): Promise<string[]> {
  const feed = { fileName: 'feed.atom', contents: xml }
  const { errors } = await validateXML({ xml: feed, schema, extension: 'relaxng' })
  return [...errors.map(({ rawMessage }) => rawMessage), ...beyondGrammar(xml)]
}

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, value = '']) => value)

function beyondGrammar(xml: string): string[] {
  const ids = all(xml, /<id>([^<]*)<\/id>/g)
  const [head = ''] = xml.split('<entry>')
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is there twice`),
    ...ids
      .filter((id) => !/^tag:[a-z0-9.-]+,\d{4}(-\d\d){0,2}:[^\s#]+$/.test(id))
      .map((id) => `${id} is no tag`),
    ...(head.includes('<author>') ? [] : ['The feed has no author']),
    ...(/<link rel="self"[^>]* href="https?:/.test(head) ? [] : ['The feed does not say where it stands']),
    ...all(xml, / href="([^"]*)"/g).filter((address) => !URL.canParse(address)),
  ]
}

/** A feed as a reader's program takes it. */
export const readFeed = (xml: string) => parseFeed(xml).toJSON()
