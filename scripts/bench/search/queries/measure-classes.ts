import { randomBytes } from 'node:crypto'
import { script } from '../../../tool'
import { type Child, startChild } from '../../child'
import { withClient } from '../../own-database'
import { startProgress } from '../progress'
import { queryClasses } from './classes'
import type { Job, Measured, Timed } from './job'
import { type Statement, statementIn } from './plans'

/** What a class of searches took, and the statements of the one in the middle. */
export type ClassFigures = { name: string; timed: Timed[]; statements: Statement[] }

// Other searches than those that are measured.
const warmUp = { from: 1_000_000, amount: 20 }

/** Measures every class on a filled database, so many searches of each. */
export async function measureClasses(
  url: string,
  { questions, amount }: { questions: number; amount: number },
  signal: AbortSignal,
): Promise<ClassFigures[]> {
  await readThrough(url)
  const plain = await startMeasuring(url, signal)
  const explained = (await mayExplain(url)) ? await startMeasuring(explaining(url), signal) : undefined
  const what = `Searches among ${questions.toLocaleString('en-US')} questions`
  const progress = startProgress(what, amount * queryClasses.length)
  const figures: ClassFigures[] = []
  for (const { name } of queryClasses) {
    progress.busyWith(name)
    await ask(plain, { questions, name, ...warmUp })
    const { timed } = await ask(plain, { questions, name, from: 0, amount })
    const middle = timed.toSorted((a, b) => a.milliseconds - b.milliseconds)[timed.length >> 1]
    const again = { questions, name, from: middle?.number ?? 0, amount: 1 }
    const { notices } = explained ? await ask(explained, again) : { notices: [] }
    figures.push({ name, timed, statements: notices.flatMap((notice) => statementIn(notice) ?? []) })
    progress.add(amount)
  }
  progress.end()
  await Promise.all([plain.stop(), explained?.stop()])
  return figures
}

const ask = async (child: Child, job: Job) => (await child.ask(job)) as Measured

function startMeasuring(databaseUrl: string, signal: AbortSignal): Promise<Child> {
  const env = {
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: randomBytes(33).toString('base64'),
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
  }
  return startChild(script('bench/search/queries/measure'), { env, signal })
}

const settings = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_level': 'notice',
  'auto_explain.log_format': 'json',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_nested_statements': 'on',
}

/** An address whose connections tell the plan of every statement. */
function explaining(url: string): string {
  const address = new URL(url)
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  address.searchParams.set('options', options.join(' '))
  return address.href
}

/** Only a superuser may ask for plans, and not every server has what tells them. */
const mayExplain = (url: string) =>
  withClient(explaining(url), async () => true).catch((error: Error) => {
    console.log(`There will be no plans: ${error.message}.`)
    return false
  })

/** A site that is used has its texts in memory, as far as they fit. */
const readThrough = (url: string) =>
  withClient(url, async (client) => {
    for (const table of ['Passage', 'Question', 'Answer'])
      await client.query(`SELECT count(*) FROM "${table}" WHERE "id" % 2 = 0`)
  })
