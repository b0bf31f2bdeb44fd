/** A part of a message's body, from top to bottom. */
export type LetterPart =
  /** The site's own words; what people wrote is quoted. */
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  /** Somebody's words, plain text; of long ones the beginning. */
  | { kind: 'quote'; text: string; by: string }
  | { kind: 'link'; text: string; url: string; note?: string }
  /** Several ways to answer, each a link of its own. */
  | { kind: 'choices'; choices: { text: string; url: string }[] }

/** One message: its text and its HTML are both made from this. All strings are plain text, addresses are absolute. */
export type Letter = {
  to: { address: string; name: string; userId: number | null }
  subject: string
  parts: LetterPart[]
  /** The one thing to do. */
  action: { text: string; url: string } | null
  /** Why it came: "You get this because you asked this question." */
  why: string
  /** How to stop it: what the link says, and the scope that it stops (lib/mail/stopping.ts). Mail about the account has none. */
  stop: { text: string; scope: string } | null
  /** The thread that it is about, so that mail programs keep its messages together. */
  questionId: number | null
}
