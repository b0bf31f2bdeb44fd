/** Every reason for which something a person asked for is not done, and the sentence that they read. */
export const reasons = {
  'signed-out': 'Your session has ended. Log in, then send this again; nothing that you wrote is lost.',
  'wrong-credentials': 'That name (or email) and password don’t match. Check both and try again.',
  'too-many-tries': 'There were too many tries. Wait a few minutes, then try again.',
  slow: 'That was a lot in a short time. Wait a few minutes, then send this again.',
  'another-member':
    'You are not logged in as the member who opened this page. Nothing has been sent. Check who you are logged in as, then send it again.',
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
  'own-mute': 'You cannot mute yourself.',
  'own-answer': 'Best answers and credits are for what others wrote.',
  'edit-window': 'The time for changing this is over. A moderator can still help.',
  'ask-limit':
    'You have asked as many questions as this site takes from one person in a while. Come back in a few days.',
  'name-taken': 'This name is taken. Choose another.',
  'name-alike': 'This name looks too much like one that is taken. Choose another.',
  'email-taken': 'Another account has this e-mail address. Log in to it instead.',
  'sign-ups-full': 'So many people are signing up right now that we had to pause. Try again in an hour.',
  'export-underway': 'Your file is being made already. A mail tells you when it is ready.',
  'last-administrator':
    'You are the only administrator. Make somebody else one first, so that the site has somebody to look after it.',
  'coming-back': 'Your posts are still being brought back. Try again in a few minutes.',
  'address-taken-since':
    'There is another account with your address by now. Give it another address, then use this link again.',
  'wrong-password': 'That is not your current password.',
  'prove-again': 'Show that it’s you: enter your current password, or log in again.',
  'too-many-drafts':
    'You have fifty drafts, and no more fit. Post or discard one of them, then save this again.',
  'no-draft': 'This is too long to be kept as a draft. Shorten it, then save it again.',
  unconfirmed:
    'Confirm your e-mail address first: the link is in your mail. Your text is still here; then send it again.',
  'old-link': 'This link has been used or has expired.',
  'other-account': 'This link belongs to a different account. Log in to that one first.',
  'other-site-denied':
    'You did not sign in there, so nothing has changed here. Choose how you want to log in.',
  'other-site-failed':
    'Signing in by the other site did not work. It may have taken too long, or that site is not answering: try again, or log in another way.',
  'other-site-taken':
    'There is an account with the address that the other site gave. Log in to it the usual way, then connect that site under Signing in, in your settings.',
  'identity-taken': 'Another account here is connected with that one, so it was not connected with yours.',
  'already-connected':
    'You are connected with another account of that site. Disconnect that one first, then try again.',
  'last-way-in': 'This is your only way to log in. Set a password or add a passkey first.',
  'passkey-failed':
    'This passkey was not accepted. It may have been removed from your account, or it took too long: try again, or log in another way.',
  'passkey-not-given': 'Your browser gave no passkey. Try again, or log in another way.',
  'passkey-there': 'There is a passkey for your account on this device already.',
  'too-many-passkeys': 'You have twenty passkeys, and no more fit. Remove one that you do not use.',
  'other-text':
    'You have already posted a different text from this form, perhaps in another tab or on another device. What you wrote here has not been posted. It is still in the form.',
  'posted-elsewhere':
    'You have posted a different text from this form in another tab or on another device. This one becomes a draft of its own.',
  'edited-meanwhile':
    'This was changed after you opened this page, perhaps in another tab or on another device. Your changes have not been saved. Compare the two, then save again to replace what is there.',
  unavailable:
    'The site cannot save anything at this moment. Your text is still here: wait a minute, then send it again.',
  unexpected:
    'Something went wrong on our side, and it has been noted. Your text is still here: send it again in a minute.',
} as const

export type Reason = keyof typeof reasons

/** Field name → what to do about it. */
export type FieldErrors = Record<string, string>

/** One part of a text, as its form names it. */
export type Part = { label: string; text: string }

/** A text that is there already, whose place another may not take. */
export type There = { href: string; parts: Part[] }

/** What only this case knows: its own sentence, the text that is there, hidden fields with which the form goes on. */
type Told = { sentence?: string; there?: There; hidden?: Record<string, string> }

/** Thrown by commands and policy; rolls the transaction back. The action wrapper shows its sentence. */
export class Refusal extends Error {
  readonly reason: Reason
  readonly fields: FieldErrors
  readonly told: Told

  constructor(reason: Reason, fields: FieldErrors = {}, told: Told = {}) {
    super(told.sentence ?? reasons[reason])
    this.name = 'Refusal'
    this.reason = reason
    this.fields = fields
    this.told = told
  }
}

/** Why a text is refused whose submission has posted another one, which is `there`. */
export const otherText = (there: There) => new Refusal('other-text', {}, { there })

/** Why an edit is refused that began from another version than what is there now. */
export const editedMeanwhile = (there: There, version: string) =>
  new Refusal('edited-meanwhile', {}, { there, hidden: { began: version } })

/** Stops here with a reason, unless `allowed`. */
export function refuseUnless(allowed: boolean, reason: Reason): asserts allowed {
  if (!allowed) throw new Refusal(reason)
}

/** Throws the reason that a policy gave, if it gave one. */
export function heed(reason: Reason | null): void {
  if (reason) throw new Refusal(reason)
}
