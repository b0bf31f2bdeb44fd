import { setTimeout as wait } from 'node:timers/promises'
import { query } from './database'

type Row = { id: number; subject: string; text: string; html: string; headers: Record<string, string> }

export type Received = Row & {
  /** The addresses in it, from top to bottom, as the text part has them. */
  links: string[]
}

type Wanted = {
  /** Words of its subject. */
  subject?: string
  /** Only one that came after this. */
  after?: Received
}

const patience = 40_000

const newest = async (address: string, { subject = '', after }: Wanted) =>
  (
    await query<Row>(
      `SELECT "id", "subject", "text", "html", "headers" FROM "Mail"
       WHERE "address" = lower($1) AND strpos("subject", $2) > 0 AND "id" > $3 ORDER BY "id" DESC LIMIT 1`,
      [address, subject, after?.id ?? 0],
    )
  )[0]

const linksIn = (text: string) => text.match(/https?:\/\/[^\s<>"]+/g) ?? []

/** Waits for mail to an address and gives the newest, as it lies in the outbox. */
export async function letterTo(address: string, wanted: Wanted = {}): Promise<Received> {
  const until = Date.now() + patience
  while (Date.now() < until) {
    const letter = await newest(address, wanted)
    if (letter) return { ...letter, links: linksIn(letter.text) }
    await wait(150)
  }
  throw new Error(`No mail for ${address}${wanted.subject ? ` about “${wanted.subject}”` : ''}`)
}

/** Whether nothing lies in the outbox for an address, or nothing about this. */
export const noLetterTo = async (address: string, wanted: Wanted = {}) =>
  (await newest(address, wanted)) === undefined

/** The first address in a message whose path begins with this: `/verify/`. */
export function linkIn(letter: Received, path: string): string {
  const link = letter.links.find((one) => new URL(one).pathname.startsWith(path))
  if (!link) throw new Error(`No link to ${path} in “${letter.subject}”`)
  return link
}
