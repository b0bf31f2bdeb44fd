import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { jobs } from '@/lib/jobs/catalog'
import { mailServer } from '@/scripts/testing/mail-server'
import { handOver, leaveMailServers, secondsToAnswer } from './mail-server'

const server = await mailServer()

afterEach(() => {
  server.received.length = 0
})
afterAll(async () => {
  leaveMailServers()
  await server.goAway()
})

const message = {
  from: 'hindsight@advice.example',
  to: { name: 'hanne', address: 'hanne@example.org' },
  subject: 'An answer',
  text: 'papercut answered.\n',
  html: '<p>papercut answered.</p>\n',
  messageId: '<one@advice.example>',
  headers: {},
}

test('a server has the ten minutes of RFC 5321 to answer, and the job lasts longer than that', () => {
  expect(secondsToAnswer).toBeGreaterThanOrEqual(10 * 60)
  expect(jobs['send-mail'].atMost).toBeGreaterThan(2 * secondsToAnswer)
})

test('a message that was taken is not given up while its answer may still come', async () => {
  const answering = Promise.withResolvers<void>()
  server.answers.push({ at: 'taken', until: answering.promise })
  let answered = false
  const handed = handOver(server.url, message).then(() => {
    answered = true
  })
  await vi.waitFor(() => expect(server.received).toHaveLength(1), { timeout: 20_000 })
  expect(answered).toBe(false)
  answering.resolve()
  await handed
  expect(server.received).toHaveLength(1)
})

test('a server that takes a message and never answers is given up in the end', async () => {
  server.answers.push({ at: 'taken', until: Promise.race([]) })
  await expect(handOver(`${server.url}?socketTimeout=200`, message)).rejects.toMatchObject({
    code: 'ETIMEDOUT',
  })
  expect(server.received).toHaveLength(1)
})
