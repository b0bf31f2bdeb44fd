import { expect, test } from 'vitest'
import { mailMode, sendsMail } from './mode'

const SMTP_URL = 'smtp://mail.example:587'

test.each([
  ['the mail server', { SMTP_URL, HINDSIGHT_OUTBOX: undefined }, 'smtp', true],
  ['the mail server, though there is an outbox', { SMTP_URL, HINDSIGHT_OUTBOX: 'a key' }, 'smtp', true],
  ['the outbox', { HINDSIGHT_OUTBOX: 'a key' }, 'outbox', true],
  ['nowhere', { SMTP_URL: undefined, HINDSIGHT_OUTBOX: undefined }, 'none', false],
] as const)('mail goes to %s', (_where, means, mode, sends) => {
  expect(mailMode(means)).toBe(mode)
  expect(sendsMail(means)).toBe(sends)
})
