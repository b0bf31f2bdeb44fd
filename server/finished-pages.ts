import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { isFromCursor } from '@/lib/address-shapes'
import { log } from '@/lib/log'
import { type Needs, visitor } from '@/lib/reader/reader'
import { addressOf, isForAnyAddress } from './address'
import { atBest, compresses, type Encoded, quickly } from './encodings'
import { fill, type Program, sizeOfProgram } from './program'
import { type Rendered, statusOf } from './render'

/** A page as it is sent to everybody. */
export type FinishedPage = {
  status: number
  headers: Rendered['headers']
  tag: string
  bodies: Encoded
  /** What is filled for a member, and what that needs to know of them; a file has none. */
  program: Program | null
  needs: Needs
}

type Kept = FinishedPage & { tags: string[]; until: number; isAtBest: boolean }

/** A page that is being made, and what went stale since it was begun. */
type Making = { path: string; page: Promise<FinishedPage>; stale: Set<string>; isStale: boolean }

// Whatever its tags say, no page is kept longer than this without a look.
const longest = 86_400_000
// The threads that compress also look up names and read files, and a page that nobody asks for again needs no improving.
const improvedAtOnce = 2
// What an entry takes beside its bodies.
const overhead = 1_000

const sizeOf = ({ bodies, tags, program }: Kept) =>
  overhead +
  (program ? sizeOfProgram(program) : 0) +
  bodies.identity.length +
  (bodies.gzip?.length ?? 0) +
  (bodies.br?.length ?? 0) +
  tags.reduce((sum, tag) => sum + tag.length + 50, 0)

const typeOf = ({ headers }: Pick<Rendered, 'headers'>) => headers['content-type'] ?? ''

const compressesAt = (page: Kept) => compresses(page.bodies.identity, typeOf(page))

function finished(rendered: Rendered): FinishedPage {
  const { program, headers, said } = rendered
  const body = program ? fill(program, visitor(Date.now())) : rendered.body
  const type = typeOf(rendered)
  return {
    status: statusOf(rendered),
    headers: said.location ? { ...headers, location: said.location } : headers,
    tag: headers.etag ?? `W/"${hash('sha1', body, 'base64url')}"`,
    bodies: compresses(body, type) ? quickly(body) : { identity: body },
    program,
    needs: said.needs,
  }
}

/**
 * Finished pages by their path, as long as what they show is true: until one of their tags goes stale, their time is over,
 * or newer pages need the room (`bytes`). All who ask for one that is being made wait for the same.
 */
export function finishedPages(bytes: number) {
  const byTag = new Map<string, Set<string>>()
  const making = new Set<Making>()
  /** What is being made for whoever asks now, by its path. */
  const underWay = new Map<string, Making>()
  /** What a page showed when it was last made: it goes stale by that while it is made again. */
  const shown = new LRUCache<string, string[]>({ max: 10_000 })
  let improving = 0
  /** The pages within lists that pages which were kept link to. */
  const linked = new LRUCache<string, true>({ max: 10_000 })
  const pages = new LRUCache<string, Kept>({
    maxSize: bytes,
    sizeCalculation: sizeOf,
    dispose: ({ tags }, path) => forget(path, tags),
  })

  function forget(path: string, tags: string[]) {
    for (const tag of tags) {
      const paths = byTag.get(tag)
      paths?.delete(path)
      if (paths?.size === 0) byTag.delete(tag)
    }
  }

  /** Not what can be asked for by any number of addresses, whoever makes them up. */
  const mayBeKept = (path: string, status: number) =>
    (status === 200 && (!isFromCursor(path) || linked.get(path) === true)) ||
    (status < 500 && isForAnyAddress(path))

  function keep(path: string, page: Kept) {
    pages.set(path, page)
    if (!pages.has(path)) return
    for (const tag of page.tags) byTag.set(tag, (byTag.get(tag) ?? new Set()).add(path))
  }

  async function make(own: Making, render: () => Promise<Rendered>): Promise<FinishedPage> {
    const rendered = await render()
    const page = finished(rendered)
    const { tags, until, leadsTo } = rendered.said
    if (page.status === 200) shown.set(own.path, tags)
    const isTrue = !own.isStale && tags.every((tag) => !own.stale.has(tag))
    const endsAt = Math.min(until ?? Number.POSITIVE_INFINITY, Date.now() + longest)
    if (!isTrue || !mayBeKept(own.path, page.status)) return page
    keep(own.path, { ...page, tags, until: endsAt, isAtBest: false })
    for (const address of leadsTo) linked.set(addressOf(address).page, true)
    return page
  }

  function begin(path: string, render: () => Promise<Rendered>): Making {
    const own: Making = { path, page: never, stale: new Set(), isStale: false }
    making.add(own)
    underWay.set(path, own)
    own.page = make(own, render).finally(() => {
      making.delete(own)
      if (underWay.get(path) === own) underWay.delete(path)
    })
    return own
  }

  async function improve(path: string, page: Kept) {
    page.isAtBest = true
    improving++
    const bodies = await atBest(page.bodies.identity).finally(() => improving--)
    if (pages.peek(path) === page) keep(path, { ...page, bodies })
  }

  function kept(path: string): Kept | undefined {
    const page = pages.get(path)
    if (!page || page.until > Date.now()) return page
    pages.delete(path)
    return undefined
  }

  /** Whoever asks from now on must not wait for a page that may have read what was there before. */
  function expireMaking(own: Making, tags: string[]) {
    for (const tag of tags) own.stale.add(tag)
    const before = shown.get(own.path)
    if ((!before || before.some((tag) => tags.includes(tag))) && underWay.get(own.path) === own)
      underWay.delete(own.path)
  }

  return {
    /** The page at this path: the one that is kept, or what `render` gives. */
    get(path: string, render: () => Promise<Rendered>): FinishedPage | Promise<FinishedPage> {
      const page = kept(path)
      if (!page) return (underWay.get(path) ?? begin(path, render)).page
      if (!page.isAtBest && improving < improvedAtOnce && compressesAt(page))
        improve(path, page).catch((error: unknown) => log().warn({ err: error }, 'A page was not compressed'))
      return page
    },
    /** Forgets what shows something that is no longer true, and does not keep what is being made of it. */
    expire(tags: string[]): void {
      for (const tag of tags) for (const path of [...(byTag.get(tag) ?? [])]) pages.delete(path)
      for (const own of making) expireMaking(own, tags)
    },
    expireAll(): void {
      pages.clear()
      for (const own of making) own.isStale = true
      underWay.clear()
    },
  }
}

const never = new Promise<never>(() => undefined)
