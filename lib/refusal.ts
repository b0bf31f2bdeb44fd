/** Every reason for which something a person asked for is not done, and the sentence that they read. */
export const reasons = {
  'signed-out': 'You’re not logged in. Log in, then send this again. Your text is still here.',
  'wrong-credentials': 'That name (or email) and password don’t match. Check both and try again.',
  'too-many-tries': 'Too many tries. Wait a few minutes, then try again.',
  slow: 'That was a lot in a short time. Wait a few minutes, then send this again.',
  'slow-hour': 'That was a lot in a short time. Wait an hour, then send this again.',
  'another-member':
    'You are not logged in as the member who opened this page. Nothing has been sent. Check who you are logged in as, then send it again.',
  input: 'Something needs fixing before this can be sent.',
  missing: 'What this is about no longer exists.',
  banned: 'Your account can’t post at the moment.',
  closed: 'This thread is closed to new answers. Your text is below. Copy it if you want to keep it.',
  'already-closed': 'This thread is already closed.',
  'already-open': 'This thread is already open.',
  'past-closing': 'The time for answers is over, so only a moderator can reopen this thread.',
  'closed-by-moderator': 'A moderator closed this thread, so only a moderator can reopen it.',
  'not-yours': 'Only the person who wrote this can change it.',
  'not-asker': 'Only the person who asked can do this.',
  'own-favorite': 'You wrote this yourself. Favorites are for what others wrote.',
  'own-mute': 'You can’t mute yourself.',
  'own-answer': 'You wrote this yourself. Best answers and credits are for what others wrote.',
  'edit-window': 'The time for editing this is over. A moderator can still help.',
  'ask-limit': 'You’ve asked as many questions as you can for now. Try again in a few days.',
  'name-taken': 'This name is taken. Choose another.',
  'name-alike': 'This name looks too much like one that is taken. Choose another.',
  'email-taken': 'Another account has this email address. Log in to it instead.',
  'sign-ups-full': 'So many people are signing up right now that we had to pause. Try again in an hour.',
  'export-underway': 'Your download is already being prepared. We’ll email you when it’s ready.',
  'last-administrator':
    'You’re the only administrator. Make someone else one first, so the site has someone to run it.',
  'coming-back': 'Your posts are still being restored. Try again in a few minutes.',
  'address-taken-since':
    'Another account now uses your address. Give that account a different one, then use this link again.',
  'wrong-password': 'That isn’t your current password.',
  'prove-again': 'Show that it’s you: enter your current password, or log in again.',
  'too-many-drafts': 'You have fifty drafts, which is the limit. Post or discard one, then save this again.',
  'no-draft': 'This is too long to save as a draft. Shorten it, then save it again.',
  unconfirmed:
    'Confirm your email address first: follow the link in the email we sent you, then send this again. Your text is still here.',
  'old-link': 'This link has been used or has expired.',
  'other-account': 'This link belongs to a different account from the one you’re logged in to.',
  'other-site-denied':
    'You didn’t sign in there, so nothing has changed here. Choose how you want to log in.',
  'other-site-failed':
    'Logging in with the other site didn’t work. It may have taken too long, or that site isn’t responding. Try again, or log in another way.',
  'other-site-taken':
    'An account here already uses the address that the other site gave us. Log in to it the usual way, then connect that site in your settings, under Login.',
  'identity-taken': 'Another account here is already connected to that one, so yours wasn’t.',
  'already-connected':
    'You’re already connected to a different account on that site. Disconnect it first, then try again.',
  'last-way-in': 'This is your only way to log in. Set a password or add a passkey first.',
  'passkey-failed':
    'That passkey didn’t work. It may have been removed from your account, or it took too long. Try again, or log in another way.',
  'passkey-not-given': 'Your browser didn’t offer a passkey. Try again, or log in another way.',
  'passkey-there': 'This device already has a passkey for your account.',
  'too-many-passkeys': 'You have twenty passkeys, which is the limit. Remove one that you don’t use.',
  busy: 'Many people are writing here right now. Your text is still here. Wait a few seconds, then send it again.',
  'other-text':
    'You have already posted a different text from this form, perhaps in another tab or on another device. What you wrote here has not been posted. It is still in the form.',
  'posted-elsewhere':
    'You have posted a different text from this form in another tab or on another device. This one becomes a draft of its own.',
  'edited-meanwhile':
    'This was changed after you opened this page, perhaps in another tab or on another device. Your changes have not been saved. Compare the two, then save again to replace what is there.',
  unavailable:
    'We can’t save anything right now. Your text is still here. Wait a minute, then send it again.',
  unexpected:
    'Something went wrong on our side, and it has been noted. Your text is still here. Send it again in a minute.',
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
