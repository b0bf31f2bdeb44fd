import { expect, test } from 'vitest'
import { mustConfirm } from './confirmed'

const smtp = { SMTP_URL: 'smtp://localhost', HINDSIGHT_OUTBOX: undefined }
const outbox = { SMTP_URL: undefined, HINDSIGHT_OUTBOX: 'a key' }
const none = { SMTP_URL: undefined, HINDSIGHT_OUTBOX: undefined }

test.each([
  ['with a mail server, an address must be confirmed', false, smtp, true, true],
  ['with an outbox, it must be too', false, outbox, true, true],
  ['one that is confirmed is', true, smtp, true, false],
  ['nobody has to wait for a mail that no site sends', false, none, true, false],
  ['nobody has to where the setting says so', false, smtp, false, false],
])('%s', (_rule, confirmed, means, rule, must) => {
  expect(mustConfirm(confirmed, means, rule)).toBe(must)
})
