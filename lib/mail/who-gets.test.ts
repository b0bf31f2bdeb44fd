import { expect, test } from 'vitest'
import { mayGet, type Recipient } from './who-gets'

const at = new Date('2026-03-02T09:00:00Z')
const confirmed: Recipient = { emailVerifiedAt: at, mailStoppedAt: null, bannedAt: null, leftAt: null }

test.each([
  ['a confirmed address', confirmed, { account: true, news: true }],
  ['one that is not confirmed', { ...confirmed, emailVerifiedAt: null }, { account: true, news: false }],
  ['one that refused mail twice', { ...confirmed, mailStoppedAt: at }, { account: true, news: false }],
  ['a member who is banned', { ...confirmed, bannedAt: at }, { account: false, news: false }],
  ['a member who left', { ...confirmed, leftAt: at }, { account: true, news: false }],
  [
    'one who was banned, then left',
    { ...confirmed, bannedAt: at, leftAt: at },
    { account: true, news: false },
  ],
])('what goes to %s', (_who, recipient, gets) => {
  expect({ account: mayGet(recipient, 'account'), news: mayGet(recipient, 'news') }).toEqual(gets)
})
