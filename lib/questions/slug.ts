import type { ThreadPart } from './thread-part'

const longest = 60

/** The readable tail of a thread's address: letters and digits of any script, hyphens between; never empty. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu)
  const slug = [...(words ?? ['question']).join('-')].slice(0, longest).join('')
  return slug.replace(/-+$/, '')
}

/** The one address of a thread, its slug encoded. */
export const threadPath = (thread: { id: number; slug: string }) =>
  `/q/${thread.id}/${encodeURIComponent(thread.slug)}`

/** Which threads the pager of a thread leads to: those of its category, or all. */
export type Within = 'category' | 'everywhere'

/** A thread as a reader looks at it: narrowed to one part of it, or read on within its category. */
export function threadAddress(
  thread: { id: number; slug: string },
  { show = 'all', within = 'everywhere' }: { show?: ThreadPart; within?: Within },
) {
  const query = new URLSearchParams()
  if (show !== 'all') query.set('show', show)
  if (within === 'category') query.set('within', within)
  return query.size > 0 ? `${threadPath(thread)}?${query}` : threadPath(thread)
}

/** The address of a place in a thread: `#a12`, `#u3`, or the thread itself for the question. */
export function placeOf(
  thread: { id: number; slug: string },
  of: { kind: 'question' | 'answer' | 'follow-up'; id: number },
) {
  if (of.kind === 'question') return threadPath(thread)
  return `${threadPath(thread)}#${of.kind === 'answer' ? 'a' : 'u'}${of.id}`
}
