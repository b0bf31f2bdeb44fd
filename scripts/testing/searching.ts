import { readSearch } from '@/lib/search/input'
import { search } from '@/lib/search/queries'
import { aThread, later, monday } from '@/prisma/cast/scene'

/** When tests search, unless they say otherwise: after everything that scenes tell. */
export const afterAll = later(monday, '1100d')

/** What the search page at an address finds, `?q=rent&outcome=any` without the question mark. */
export function searched(address: string, now = afterAll) {
  const { search: asked, cursor, ignored } = readSearch(Object.fromEntries(new URLSearchParams(address)))
  if (ignored.length > 0) throw new Error(`This address has ${ignored} that nobody can read: ${address}`)
  return search(asked, cursor, now)
}

/** The same, when something must be found. */
export async function found(address: string, now = afterAll) {
  const outcome = await searched(address, now)
  if (outcome.kind !== 'found') throw new Error(`${address}: ${outcome.kind}`)
  return outcome
}

/** The questions that it finds, in their order. */
export const foundIds = async (address: string, now = afterAll) =>
  (await found(address, now)).hits.map(({ row }) => row.id)

export const sorted = (ids: number[]) => ids.toSorted((a, b) => a - b)

const lead = 'It is about something that is told here at some length.'

/** A thread in which nothing but its title, and what `more` says, is worth finding. */
export const titled = (
  asker: Parameters<typeof aThread>[0] & object,
  title: string,
  more: Parameters<typeof aThread>[1] = {},
) => aThread(asker, { lead, ...more, title })
