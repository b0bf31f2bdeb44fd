export type Means = { SMTP_URL?: string | undefined; HINDSIGHT_OUTBOX?: string | undefined }

/** Where mail goes: to the mail server, to the outbox of a laptop, or nowhere at all. */
export type MailMode = 'smtp' | 'outbox' | 'none'

/** A mail server that is named always comes first. */
export function mailMode({ SMTP_URL, HINDSIGHT_OUTBOX }: Means): MailMode {
  if (SMTP_URL) return 'smtp'
  return HINDSIGHT_OUTBOX ? 'outbox' : 'none'
}

/** Whether a message can reach anybody: where it cannot, nothing may wait for one. */
export const sendsMail = (means: Means) => mailMode(means) !== 'none'
