import MailComposer from 'nodemailer/lib/mail-composer'
import type { Letter } from './letter'
import { type Means, messageOf } from './message'

/**
 * Mail programs cut off what is longer than 102,000 bytes, and the link that stops it with it. The rest is room for what
 * servers on the way add.
 */
export const mostBytes = 100_000

/** The bytes of a letter's message as it is sent, in the encoding that its words need. */
export async function sentBytes(letter: Letter, means: Means): Promise<number> {
  const message = await new MailComposer(messageOf(letter, '', means)).compile().build()
  return message.length
}

type Longest = { most: number; means: Means; of: (items: number) => Letter }

/** Of a letter that can hold from none to `most` items, the longest that nobody cuts off. */
export async function longestWhole({ most, means, of }: Longest): Promise<Letter> {
  let [fits, tooMany] = [0, most + 1]
  for (let items = most; tooMany - fits > 1; items = Math.floor((fits + tooMany) / 2)) {
    if ((await sentBytes(of(items), means)) <= mostBytes) fits = items
    else tooMany = items
  }
  return of(fits)
}
