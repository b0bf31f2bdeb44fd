import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { setBest } from '@/lib/best-answers/commands'
import { closeDatabase, db } from '@/lib/db'
import { env } from '@/lib/env'
import { setFavorite } from '@/lib/favorites/commands'
import { NoticeKind } from '@/lib/generated/prisma/enums'
import { messageOf } from '@/lib/mail/message'
import { readScope } from '@/lib/mail/stopping'
import { setBanned } from '@/lib/members/commands'
import { act, aFollowUp, anAnswer, aThread, emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { doJobs } from '@/scripts/testing/jobs'
import { sweepClosingSoon } from './closing-commands'
import { noticeLetter } from './letters'
import { tell } from './tell-commands'

beforeEach(async () => {
  await emptyStage()
  await wantMail()
})
afterAll(closeDatabase)

const now = later(monday, '359d')

/** Everything of which members are told, in one thread: papercut's answer helped, marrow's did not. */
async function everyKind() {
  const { id } = await aThread({}, { title: 'Whether to take the boat' })
  const answer = await anAnswer(id, { text: 'Take *it*, and a coat.' })
  const tried = await anAnswer(id, { by: 'marrow', at: later(monday, '2h') })
  await anAnswer(id, { by: 'nettlesoup', at: later(monday, '3h'), text: 'Which coat?' })
  await aFollowUp(id, { helped: [answer], didNotHelp: [tried] })
  await setBest(act('nettlesoup', now), { answerId: answer, on: true })
  await setFavorite(act('birch', now), { target: { kind: 'answer', id: answer }, on: true })
  await sweepClosingSoon(now)
  await doJobs('tell', (happened) => tell(now, happened))
  return { id, answer }
}

const names = ['papercut', 'nettlesoup', 'marrow'] as const

/** All of these want mail of everything, whatever is usual. */
const wantMail = () =>
  db().noticePreference.createMany({
    data: names.flatMap((name) =>
      Object.values(NoticeKind).map((kind) => ({ userId: member(name).id, kind, delivery: 'mail' as const })),
    ),
  })

async function letterTo(name: (typeof names)[number], kind: NoticeKind) {
  const { id } = await db().notice.findFirstOrThrow({ where: { kind, userId: member(name).id } })
  const letter = await noticeLetter(now, { noticeId: id })
  if (!letter) throw new Error('There is no letter')
  return letter
}

describe('a letter', () => {
  test.each([
    ['answer', 'nettlesoup', 'Answer to your question', 'papercut answered your question.'],
    ['thread_answer', 'papercut', 'New answer', 'marrow answered.'],
    ['reply', 'papercut', 'The asker replied', 'nettlesoup replied in their thread.'],
    ['credited', 'papercut', 'Your answer helped', 'nettlesoup said your answer helped.'],
    ['credited', 'marrow', 'How it turned out', 'nettlesoup tried your advice and it didn’t help.'],
    ['best', 'papercut', 'Your answer is a best answer', 'nettlesoup marked your answer as a best answer.'],
    ['favorite', 'papercut', 'Someone favorited your answer', 'birch favorited your answer.'],
    ['closing_soon', 'nettlesoup', 'Closing soon', 'Your question closes to new answers on March 2, 2027.'],
  ] as const)(
    'of %s to %s says what happened in its subject and first line',
    async (kind, name, subject, says) => {
      await everyKind()
      const letter = await letterTo(name, kind)
      expect(letter.subject).toBe(`${subject}: Whether to take the boat`)
      expect(letter.parts[0]).toEqual({ kind: 'paragraph', text: says })
      expect(letter.stop && readScope(letter.stop.scope)).toBeTruthy()
    },
  )

  test('quotes the words in plain text, says whose they are, and leads to their place', async () => {
    const { id, answer } = await everyKind()
    const letter = await letterTo('nettlesoup', 'answer')
    expect(letter.parts[1]).toEqual({ kind: 'quote', text: 'Take it, and a coat.', by: 'papercut' })
    expect(letter.action?.url).toMatch(new RegExp(`/q/${id}/whether-to-take-the-boat#a${answer}$`))
    expect(letter).toMatchObject({
      to: { userId: member('nettlesoup').id, name: 'nettlesoup' },
      questionId: id,
      stop: { scope: `thread-${id}` },
    })
  })

  test('quotes every line, with paragraphs and list items apart, each in its own direction', async () => {
    const text = 'My budget:\nRent 900\nFood 300\nBus 60\nPhone 20\nFun 80\n\nשלום\n\n- walk\n- לכו'
    const { id } = await aThread()
    await anAnswer(id, { text })
    await doJobs('tell', (happened) => tell(now, happened))
    const message = messageOf(await letterTo('nettlesoup', 'answer'), 'notice:1', env())
    const lines = ['My budget:', 'Rent 900', 'Food 300', 'Bus 60', 'Phone 20', 'Fun 80']
    const [quote = ''] = /<blockquote.*<\/blockquote>/s.exec(message.html) ?? []
    expect(quote.replaceAll(/ style="[^"]*"/g, '')).toBe(
      `<blockquote dir="auto"><p>${lines.join('<br>\n')}</p><p dir="auto">שלום</p><p dir="auto">walk</p>` +
        '<p dir="auto">לכו</p><p><bdi>papercut</bdi></p></blockquote>',
    )
    expect(message.text).toContain(`> ${lines.join('\n> ')}\n>\n> שלום\n>\n> walk\n>\n> לכו\n`)
  })

  test('about one’s own answer can be stopped for its kind, for it comes without following', async () => {
    await everyKind()
    expect((await letterTo('papercut', 'best')).stop?.scope).toBe('notice-best')
    expect((await letterTo('papercut', 'credited')).stop?.scope).toBe('notice-credited')
  })

  test.each(['site', 'digest', 'off'] as const)(
    'is none any more once its reader put the kind to %s, though it was ordered before',
    async (delivery) => {
      await everyKind()
      const { id: noticeId, userId } = await db().notice.findFirstOrThrow({ where: { kind: 'answer' } })
      expect(await noticeLetter(now, { noticeId })).not.toBeNull()
      await db().noticePreference.updateMany({ where: { userId, kind: 'answer' }, data: { delivery } })
      expect(await noticeLetter(now, { noticeId })).toBeNull()
    },
  )

  test('is none any more once who did it was banned', async () => {
    await everyKind()
    const { id: noticeId } = await db().notice.findFirstOrThrow({ where: { kind: 'answer' } })
    await setBanned('papercut', now)
    try {
      expect(await noticeLetter(now, { noticeId })).toBeNull()
    } finally {
      await setBanned('papercut', null)
    }
  })

  test('is none any more once its notice was read, or is gone', async () => {
    await everyKind()
    const { id: noticeId } = await db().notice.findFirstOrThrow({ where: { kind: 'answer' } })
    await db().notice.update({ where: { id: noticeId }, data: { readAt: now } })
    expect(await noticeLetter(now, { noticeId })).toBeNull()
    await db().notice.delete({ where: { id: noticeId } })
    expect(await noticeLetter(now, { noticeId })).toBeNull()
  })
})
