/** Every reason for which something a person asked for is not done, and the sentence that they read. */
export const reasons = {
  'signed-out': 'Your session has ended. Log in, then send this again; nothing that you wrote is lost.',
  'wrong-credentials':
    'That name or e-mail address and password do not belong together. Check both and try again.',
  'too-many-tries': 'There were too many tries. Wait a few minutes, then try again.',
  slow: 'That was a lot in a short time. Wait a few minutes, then send this again.',
  'foreign-origin':
    'This form was not sent from this site, so nothing was done. Open the page again and send it from there.',
  input: 'Something has to be put right before this can be posted.',
  missing: 'What this is about is not here any more.',
  banned: 'Your account cannot write at the moment.',
  closed: 'This thread is closed to new answers. Your text is below: copy it if you want to keep it.',
  'already-closed': 'This thread is closed already.',
  'already-open': 'This thread is open already.',
  'past-closing': 'The time for answers to this question is over, so only a moderator can reopen it.',
  'closed-by-moderator': 'A moderator closed this thread, so only a moderator can reopen it.',
  'not-yours': 'Only the person who wrote this can change it.',
  'not-asker': 'Only the person who asked can do this.',
  'own-favorite': 'This is your own. Favorites are for what others wrote.',
  'own-answer': 'Best answers and credits are for what others wrote.',
  'edit-window': 'The time for changing this is over. A moderator can still help.',
  'ask-limit':
    'You have asked as many questions as this site takes from one person in a while. Come back in a few days.',
  'name-taken': 'Somebody has this name, or one that looks like it. Choose another.',
  'email-taken': 'There is an account with this e-mail address. Log in instead.',
  'wrong-password': 'That is not your present password.',
  unavailable:
    'The site cannot save anything at this moment. Your text is still here: wait a minute, then send it again.',
  unexpected:
    'Something went wrong on our side, and it has been noted. Your text is still here: send it again in a minute.',
} as const

export type Reason = keyof typeof reasons

/** Field name → what to do about it. */
export type FieldErrors = Record<string, string>

/** Thrown by commands and policy; rolls the transaction back. The action wrapper shows its sentence. */
export class Refusal extends Error {
  readonly reason: Reason
  readonly fields: FieldErrors

  constructor(reason: Reason, fields: FieldErrors = {}) {
    super(reasons[reason])
    this.name = 'Refusal'
    this.reason = reason
    this.fields = fields
  }
}

/** Stops here with a reason, unless `allowed`. */
export function refuseUnless(allowed: boolean, reason: Reason): asserts allowed {
  if (!allowed) throw new Refusal(reason)
}

/** Throws the reason that a policy gave, if it gave one. */
export function heed(reason: Reason | null): void {
  if (reason) throw new Refusal(reason)
}
