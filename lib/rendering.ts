import { AsyncLocalStorage } from 'node:async_hooks'
import type { SentForm } from './form-state'
import type { Needs } from './reader/reader'

/** What one request gathers on its way through the application, for the server entry (server/render.ts). */
export type Rendering = {
  /** The path of the address, as people see it. */
  path: string
  /** Marks the places of the page that differ by reader (lib/reader/marks.ts); nobody outside ever sees it. */
  key: string
  /** The true status of the page, and where it leads. */
  status?: number
  location?: string
  /** Something was sent, and no action of ours has begun: Next could not read it, or does not try to. */
  unread?: boolean
  /** What was sent is done, and whoever sent it stays where they are. */
  stays?: boolean
  /** The form that this page answers. */
  form?: SentForm
  /** What the page shows (lib/stale/tags.ts), and until when that is true, in milliseconds since 1970. */
  tags: Set<string>
  until: number
  /** What it needs to know of its reader. */
  needs: Needs
  /** The addresses of the pages of its list that it links to. */
  leadsTo: Set<string>
}

/** A request that has gathered nothing yet. */
export const begunRendering = (path = '', key = ''): Rendering => ({
  path,
  key,
  tags: new Set(),
  until: Number.POSITIVE_INFINITY,
  needs: {},
  leadsTo: new Set(),
})

// Next bundles the application apart from the server entry; the global is where both meet.
const shared = globalThis as typeof globalThis & { hindsightRenderings?: AsyncLocalStorage<Rendering> }
shared.hindsightRenderings ??= new AsyncLocalStorage<Rendering>()

/** The request that is being answered. */
export const renderings = shared.hindsightRenderings

/** What this request has gathered so far; undefined outside of any, as in a job. */
export const rendering = (): Rendering | undefined => renderings.getStore()

/** The key of the page that is being rendered; empty where none is. */
export const pageKey = () => rendering()?.key ?? ''

/** The response gets this status, and leads to another place if one is named. */
export function answerWith(status: number, location?: string): void {
  Object.assign(rendering() ?? {}, { status, location })
}

/** The page differs by what its reader is to this, too. The rows of all its lists are asked about at once. */
export function needs({ rows = [], ...more }: Needs): void {
  const page = rendering()
  if (!page) return
  Object.assign(page.needs, more)
  if (rows.length > 0) page.needs.rows = [...(page.needs.rows ?? []), ...rows]
}

/** The page shows what these tags stand for: it is no longer true once one of them goes stale. */
export function dependsOn(...tags: string[]): void {
  for (const tag of tags) rendering()?.tags.add(tag)
}

/** The page links to these pages of its list: others that may begin anywhere are not kept (server/finished-pages.ts). */
export function leadsTo(...addresses: string[]): void {
  for (const address of addresses) rendering()?.leadsTo.add(address)
}

/** The page is true only until this instant. */
export function goodUntil(instant: Date): void {
  const page = rendering()
  if (page) page.until = Math.min(page.until, instant.getTime())
}
