import { beforeEach, expect, test, vi } from 'vitest'
import { answeredChallenge, carryChallenge } from './auth-challenges'
import { ownCookies } from './own-cookies'

const cookies = vi.hoisted(() => new Map<string, { value: string }>())

// Outside Next these do not work: what a browser carries is kept here.
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => cookies.get(name),
    set: (name: string, value: string) => cookies.set(name, { value }),
  }),
}))
vi.mock('./env', () => ({ env: () => ({ SITE_URL: 'http://localhost:3000', AUTH_SECRET: 'x'.repeat(40) }) }))

const answerTo = (challenge: string) => Buffer.from(JSON.stringify({ challenge })).toString('base64url')

beforeEach(() => cookies.clear())

test('a second tab that asks for a passkey does not take the challenge of the first away', async () => {
  await carryChallenge('logIn', 'first')
  await carryChallenge('logIn', 'second')
  expect(await answeredChallenge('logIn', answerTo('first'))).toBe('first')
  expect(await answeredChallenge('logIn', answerTo('second'))).toBe('second')
})

test('looking at the page for logging in leaves a passkey that is being added alone, and answers neither for the other', async () => {
  await carryChallenge('add', 'mine')
  await carryChallenge('logIn', 'offered')
  expect(await answeredChallenge('logIn', answerTo('mine'))).toBe('')
  expect(await answeredChallenge('add', answerTo('mine'))).toBe('mine')
})

test('a challenge is answered once, and only by the browser that carries it', async () => {
  await carryChallenge('logIn', 'first')
  expect(await answeredChallenge('logIn', answerTo('another'))).toBe('')
  expect(await answeredChallenge('logIn', answerTo('first'))).toBe('first')
  expect(await answeredChallenge('logIn', answerTo('first'))).toBe('')
})

test('of many tabs the latest are remembered', async () => {
  for (const challenge of ['1', '2', '3', '4', '5', '6']) await carryChallenge('logIn', challenge)
  expect(await answeredChallenge('logIn', answerTo('1'))).toBe('')
  expect(await answeredChallenge('logIn', answerTo('2'))).toBe('2')
})

test.each(['', 'AAAA', Buffer.from('{}').toString('base64url')])('%j answers nothing', async (data) => {
  await carryChallenge('logIn', 'first')
  expect(await answeredChallenge('logIn', data)).toBe('')
})

test('the cookies are among those that the entry passes on', async () => {
  await carryChallenge('logIn', 'a')
  await carryChallenge('add', 'b')
  const sent = [...cookies].map(([name, { value }]) => `${name}=${value}`)
  expect(sent).toHaveLength(2)
  expect(ownCookies(sent.join('; '))).toEqual(sent)
})
