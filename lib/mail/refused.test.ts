import { expect, test } from 'vitest'
import { refusedWith } from './refused'

const said = (command: string, response: string) => ({
  command,
  response,
  responseCode: Number(response.slice(0, 3)),
  message: `Something failed: ${response}`,
})

test.each([
  ['an address that is not there', said('RCPT TO', '550 5.1.1 No such user here'), '550 5.1.1'],
  ['the same without detail', said('RCPT TO', '550 No such user here'), '550'],
  ['the same in several lines', said('RCPT TO', '550-5.1.1 No such user\n550 5.1.1 here'), '550 5.1.1'],
  ['a mailbox that is switched off', said('RCPT TO', '554 5.2.1 Mailbox disabled'), '554 5.2.1'],
  ['a message that is refused', said('DATA', '554 Transaction failed'), '554'],
  [
    'an address that nobody could write',
    { command: 'API', message: 'Invalid recipient "a\\r\\nb"' },
    'unsayable',
  ],
])('%s is refused for good', (_what, failure, codes) => {
  expect(refusedWith(failure)).toBe(codes)
})

test.each([
  ['an address that is greylisted', said('RCPT TO', '451 4.7.1 Try again later')],
  ['a full mailbox that may empty', said('RCPT TO', '452 4.2.2 Mailbox full')],
  ['a mailbox that is over its quota', said('RCPT TO', '552 5.2.2 Over quota')],
  ['a full mailbox, told after the message', said('DATA', '554 5.2.2 mailbox full')],
  ['the same in several lines', said('RCPT TO', '552-5.2.2 The inbox is\n552 5.2.2 out of storage space')],
  ['the same without detail', said('RCPT TO', '552 Requested action aborted: exceeded storage allocation')],
  ['the same in words alone', said('RCPT TO', '550 Mailbox is full')],
  ['a quota in words alone', said('DATA', '554 Quota exceeded (mailbox for user is full)')],
  ['what is refused for now under a code for good', said('RCPT TO', '550 4.2.1 Mailbox busy')],
  ['a server that refuses us, not the address', said('RCPT TO', '554 5.7.1 Relay access denied')],
  ['a server that wants a password first', said('RCPT TO', '530 Authentication required')],
  ['a wrong password of ours', said('AUTH PLAIN', '535 5.7.8 Authentication failed')],
  ['a sender that is not taken', said('MAIL FROM', '550 5.1.8 Sender address rejected')],
  ['the same, told when we name the address', said('RCPT TO', '550 5.1.8 <a@b.example>: Domain not found')],
  ['a sender whose address is badly written', said('RCPT TO', '553 5.1.7 Bad sender address')],
  ['a command out of turn', said('RCPT TO', '503 Bad sequence of commands')],
  ['a message larger than the server takes', said('DATA', '552 5.3.4 Message too big')],
  ['a sender that nobody could write', { command: 'API', message: 'Invalid sender "a"' }],
  ['a server that is away', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ESOCKET' })],
  ['nothing that we know', undefined],
])('%s may be tried again', (_what, failure) => {
  expect(refusedWith(failure)).toBeNull()
})
