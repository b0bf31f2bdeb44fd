import { query } from './support/database'
import { expect, test } from './support/fixtures'
import { aMember } from './support/members'
import { type Fields, formOn, mostBytes, sendForm, textOf } from './support/requests'
import { anAnswer, aThread } from './support/threads'

const site = () => test.info().project.use.baseURL ?? ''

test('values that no form of ours sends are refused, and change nothing', async ({ requestAs }) => {
  const asker = await aMember('asker')
  const thread = await aThread({ asker })
  const id = await anAnswer(thread, { author: await aMember() })
  const [members, askers] = [await requestAs(await aMember()), await requestAs(asker)]
  const everything = () =>
    query(
      'SELECT *, (SELECT count(*) FROM "Favorite" WHERE "answerId" = $2) FROM "Question" WHERE "id" = $1',
      [thread.id, id],
    )
  const before = await everything()

  const favorite = await formOn(members, thread.path, 'id="favorite-form"')
  const reply = { ...(await formOn(members, thread.path, 'Post answer')), text: 'Stay.', do: 'post' }
  const best = { ...(await formOn(askers, thread.path, 'Mark as best answer')), on: '1' }
  const update = {
    ...(await formOn(askers, thread.path, 'Preview update')),
    text: 'It went well.',
    do: 'preview',
  }
  const targets = [
    'answer-0',
    'answer-99999999999',
    'answer-2147483647',
    'chair-1',
    '',
    'answer-1; DROP',
    '\0',
  ]
  const ids = ['0', '-1', '2147483647', '2147483648', '99999999999', '1.5', 'x', '', '\0']
  const wrong: [typeof members, Fields][] = [
    ...targets.map((target): [typeof members, Fields] => [members, { ...favorite, favorite: `1 ${target}` }]),
    ...['2', '', 'true'].map((on): [typeof members, Fields] => [
      members,
      { ...favorite, favorite: `${on} answer-${id}` },
    ]),
    ...ids.map((questionId): [typeof members, Fields] => [members, { ...reply, questionId }]),
    [members, { ...reply, do: 'dance' }],
    ...ids.map((answerId): [typeof members, Fields] => [askers, { ...best, answerId }]),
    [askers, { ...update, outcome: 'splendid' }],
    ...['x', '\0'].map((helped): [typeof members, Fields] => [
      askers,
      { ...update, outcome: 'partly', helped },
    ]),
  ]
  for (const [request, fields] of wrong) {
    const response = await sendForm(request, thread.path, { fields })
    expect(response.status(), JSON.stringify(fields)).toBe(422)
    expect(await everything(), JSON.stringify(fields)).toEqual(before)
  }
})

test('a form that was sent from another site, or from nowhere, does nothing', async ({ requestAs }) => {
  const thread = await aThread({ asker: await aMember('asker') })
  const request = await requestAs(await aMember())
  const fields = { ...(await formOn(request, thread.path, 'Post answer')), text: 'Stay.', do: 'post' }
  const senders: Fields[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: '' },
    { origin: `${site()}.evil.example` },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    { origin: site(), 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of senders) {
    const response = await sendForm(request, thread.path, { fields, headers })
    expect(response.status(), JSON.stringify(headers)).toBe(403)
    expect(textOf(await response.text())).toContain('This form was not sent from this site')
  }
  expect(await query('SELECT 1 FROM "Answer" WHERE "questionId" = $1', [thread.id])).toHaveLength(0)
})

test('a body beyond the limit is answered with 413 and a way out', async ({ requestAs }) => {
  const thread = await aThread({ asker: await aMember('asker') })
  const request = await requestAs(await aMember())
  const fields = { ...(await formOn(request, thread.path, 'Post answer')), text: 'x'.repeat(mostBytes) }
  const response = await sendForm(request, thread.path, { fields })
  expect(response.status()).toBe(413)
  expect(textOf(await response.text())).toContain('That is too much at once')
})

test('an answer to a text that is refused holds it once, in its field', async ({ requestAs }) => {
  const thread = await aThread({ asker: await aMember('asker') })
  const request = await requestAs(await aMember())
  const text = `Only once. ${'Too long. '.repeat(100_000)}`
  const fields = { ...(await formOn(request, thread.path, 'Post answer')), text, do: 'post' }
  const html = await (await sendForm(request, thread.path, { fields })).text()
  expect(html.split('Only once.')).toHaveLength(2)
  expect(html).toContain('The answer is far too long; at most 20,000 characters fit.')
})

test('a damaged body never shows the machinery', async ({ requestAs }) => {
  const thread = await aThread({ asker: await aMember('asker') })
  const request = await requestAs(await aMember())
  const multipart = 'multipart/form-data; boundary=seam'
  const field = (name: string) => `--seam\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`
  const bodies = [
    [multipart, `${field('text')}cut off`],
    [multipart, 'nothing of the kind'],
    [multipart, `${field(`$ACTION_ID_${'0'.repeat(42)}`)}\r\n--seam--\r\n`],
    [multipart, `${field('$ACTION_REF_1')}\r\n--seam--\r\n`],
    ['application/x-www-form-urlencoded', 'text=%E0%A4%A&do=post'],
    ['application/json', '{"text":'],
    ['text/plain', '["$K1"]'],
  ] as const
  const actions: Fields[] = [{}, { 'next-action': '0'.repeat(42) }, { 'next-action': 'x\u00ff' }]
  for (const [type, data] of bodies)
    for (const action of actions)
      await test.step(`${type}: ${data.slice(0, 60)} ${JSON.stringify(action)}`, async () => {
        const headers = { origin: site(), 'content-type': type, ...action }
        const response = await request.post(thread.path, { data, headers, maxRedirects: 0 })
        expect(response.status()).toBeLessThan(500)
        expect(await response.text()).not.toMatch(/at \w+ \(|node_modules|Prisma|digest/i)
      })
  expect((await request.get(thread.path)).status()).toBe(200)
})

test('what reaches no action of ours is refused, and is no fault of the site’s', async ({ request }) => {
  const fields = await formOn(request, '/log-in', 'Password')
  const id = /\$ACTION_ID_(\w{42})/.exec(Object.keys(fields).join())?.[1]
  expect(id).toBeDefined()
  // As React would call it, in a browser that no page of ours has it in.
  for (const data of ['[null,null]', 'null', '{', '["$F1"]', '[["$1:__proto__"]]', '['.repeat(5_000)]) {
    const headers = { origin: site(), 'next-action': id ?? '', 'content-type': 'text/plain;charset=UTF-8' }
    expect((await request.post('/log-in', { data, headers })).status(), data.slice(0, 20)).toBe(400)
  }
})

test('methods and headers that no browser sends get an answer below 500', async ({ request }) => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])
    expect((await request.fetch('/', { method })).status(), method).toBeLessThan(500)
  const odd: Fields[] = [
    { rsc: '1' },
    { 'x-middleware-subrequest': 'proxy:proxy' },
    { 'x-hindsight-key': 'guessed' },
    { cookie: `hindsight=${'x'.repeat(6_000)}` },
    { 'accept-language': '\u00ff' },
  ]
  for (const headers of odd)
    expect(
      (await request.get('/ask', { headers })).status(),
      JSON.stringify(headers).slice(0, 40),
    ).toBeLessThan(500)
})

test('a router state that cannot be read gets an answer below 500', async ({ request }) => {
  const headers = { rsc: '1', 'next-router-state-tree': '%5B' }
  expect((await request.get('/ask', { headers })).status()).toBeLessThan(500)
})
