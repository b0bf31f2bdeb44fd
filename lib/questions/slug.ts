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

/** The address of a place in a thread: `#a12`, `#u3`, or the thread itself for the question. */
export function placeOf(
  thread: { id: number; slug: string },
  of: { kind: 'question' | 'answer' | 'follow-up'; id: number },
) {
  if (of.kind === 'question') return threadPath(thread)
  return `${threadPath(thread)}#${of.kind === 'answer' ? 'a' : 'u'}${of.id}`
}
