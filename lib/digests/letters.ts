import 'server-only'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import type { Letter } from '@/lib/mail/letter'
import { longestWhole } from '@/lib/mail/size'
import type { NoticeView } from '@/lib/notices/notice'
import { siteName } from '@/lib/page-metadata'
import { whole } from '@/lib/site-address'
import { counted } from '@/lib/text/counted'
import { formatTime } from '@/lib/time/format'
import { siteZone } from '@/lib/time/site-zone'
import type { DigestOrder } from './input'
import { mostQuestionsCounted, mostTold, noticesIn, questionsIn } from './news-queries'
import { type NewQuestion, questionParts, waitedParts } from './parts'

/** What waited for a member's digest, and the new questions of what they follow; null when nothing of it is left. */
export async function digestLetter(_now: Date, order: DigestOrder): Promise<Letter | null> {
  const member = await db().user.findUnique({
    where: { id: order.userId },
    select: { name: true, email: true, timeZone: true, digestRhythm: true },
  })
  if (!member) return null
  const news = { waited: await noticesIn(order), asked: await questionsIn(order) }
  if (news.waited.length + news.asked.length === 0) return null
  const zone = member.timeZone ?? siteZone()
  const day = (at: Date) => formatTime(at, 'day', zone)
  const rhythm = member.digestRhythm === 'daily' ? 'once a day' : 'once a week'
  const { most, of } = partsOf(news, day)
  const letter: Letter = {
    to: { address: member.email, name: member.name, userId: order.userId },
    subject: `${subjectOf(news)}, ${day(new Date(order.at))}`,
    parts: [],
    action: { text: 'Open Activity', url: whole(env().SITE_URL, '/activity') },
    why: `${siteName} sends you this digest ${rhythm}, if there is something new.`,
    stop: { text: 'Stop the digest', scope: 'digest' },
    questionId: null,
  }
  return longestWhole({ most, means: env(), of: (links) => ({ ...letter, parts: of(links) }) })
}

type News = { waited: NoticeView[]; asked: NewQuestion[] }

/** "3 notifications", "200+ new questions", or nothing. */
const upTo = (most: number, { length }: unknown[], one: string) =>
  length > most ? [`${most}+ ${one}s`] : length > 0 ? [counted(length, one)] : []

const subjectOf = ({ waited, asked }: News) =>
  [...upTo(mostTold, waited, 'notification'), ...upTo(mostQuestionsCounted, asked, 'new question')].join(
    ' and ',
  )

const mostShown = 20

/** The parts of a digest with as many links as it may hold: threads come first, and leave a third to new questions. */
function partsOf({ waited, asked }: News, day: (at: Date) => string) {
  const site = env().SITE_URL
  const threads = [...Map.groupBy(waited.slice(0, mostTold), ({ thread }) => thread.id).values()]
  const mostAsked = Math.min(asked.length, mostShown)
  const of = (links: number) => {
    const questions = Math.min(mostAsked, Math.max(Math.floor(links / 3), links - threads.length))
    const told = links - questions
    return [
      ...waitedParts({
        threads: threads.slice(0, told),
        more: waited.length > mostTold || told < threads.length,
        site,
        day,
      }),
      ...questionParts({ questions: asked.slice(0, questions), left: leftOf(asked, questions), site }),
    ]
  }
  return { most: threads.length + mostAsked, of }
}

function leftOf({ length }: NewQuestion[], shown: number): string | null {
  if (length === shown) return null
  return length > mostQuestionsCounted
    ? `And more than ${mostQuestionsCounted - shown} more.`
    : `And ${length - shown} more.`
}
