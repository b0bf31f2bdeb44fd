import { randomUUID } from 'node:crypto'
import { postAnswer } from '@/lib/answers/commands'
import { closeDatabase } from '@/lib/db'
import { signUp } from '@/lib/members/commands'
import type { Actor } from '@/lib/policy'
import { ask } from '@/lib/questions/commands'
import { threadPath } from '@/lib/questions/slug'
import { openSession } from '@/lib/sessions/commands'
import { castThreads } from '@/prisma/cast/all-threads'
import { cookieOf } from './cookie'

export type SignedIn = Actor & { cookie: string }

export type Content = {
  threads: { eight: string; hundred: string; forWriting: string[]; forMissing: string[] }
  /** Has written nothing. */
  reader: SignedIn
  writers: SignedIn[]
  /** An answer of ordinary length. */
  text: string
}

const hour = 3_600_000
const words = castThreads.flatMap(({ answers }) => answers.map(({ says }) => says))
// Enough to be asked for at once, each for the first time.
const missing = 32
const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** Threads of exactly so many answers, and members to read and write them, made by the site's own commands. */
export async function makeContent(): Promise<Content> {
  try {
    const asker = await join('bench.asker')
    const reader = await join('bench.reader')
    const writers: SignedIn[] = []
    for (const letter of letters) writers.push(await join(`bench.writer.${letter}`))
    const thread = (answers: number, index: number) => makeThread(asker, writers, { answers, index })
    const [eight, hundred] = [await thread(8, 0), await thread(100, 1)]
    const forWriting: string[] = []
    for (const index of letters.keys()) forWriting.push(await thread(0, index + 2))
    const forMissing: string[] = []
    for (let index = 0; index < missing; index++) forMissing.push(await thread(8, index))
    const threads = { eight, hundred, forWriting, forMissing }
    return { threads, reader, writers, text: ordinary(words) }
  } finally {
    await closeDatabase()
  }
}

async function join(name: string): Promise<SignedIn> {
  const now = new Date()
  const { id } = await signUp(now, { name, email: `${name}@example.org`, password: randomUUID() })
  return { id, name, role: 'member', cookie: await cookieOf(await openSession(now, id)) }
}

async function makeThread(
  asker: Actor,
  writers: Actor[],
  { answers, index }: { answers: number; index: number },
) {
  const asked = new Date(Date.now() - 60 * 24 * hour)
  const example = castThreads[index] ?? castThreads[0]
  const { title = '', lead = '', more = '', tags = [] } = example ?? {}
  const question = { title, lead, more, tags, decidingBetween: [], alreadyTried: '', knowsBy: null }
  const { id, slug } = await ask(
    { actor: asker, now: asked },
    { ...question, submissionId: randomUUID(), category: 'work-and-money' },
  )
  for (let i = 0; i < answers; i++) {
    const act = {
      actor: writers[i % writers.length] ?? asker,
      now: new Date(asked.getTime() + (i + 1) * hour),
    }
    await postAnswer(act, { questionId: id, submissionId: randomUUID(), text: words[i] ?? title })
  }
  return threadPath({ id, slug })
}

const ordinary = (texts: string[]) => {
  const byLength = texts.toSorted((a, b) => a.length - b.length)
  return byLength[Math.floor(byLength.length / 2)] ?? ''
}
