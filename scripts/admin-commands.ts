import { isJobName, jobNames } from '@/lib/jobs/catalog'
import { retryDeadLetters } from '@/lib/jobs/commands'
import { failures, queueStates, workersRunning } from '@/lib/jobs/queries'
import { setBanned, setRole } from '@/lib/members/commands'
import { databaseNow } from '@/lib/transaction'
import { recount, wrongCounters } from '@/lib/upkeep/counters'
import { rerender } from '@/lib/upkeep/rerender'
import { jobReport } from './job-report'
import { PlainError } from './plain-error.mjs'

const usage = `npm run admin -- <command>
  administrator <name>   makes a member an administrator
  moderator <name>       makes a member a moderator
  member <name>          takes either role away
  ban <name>             ends every session of a member, and lets them in no more
  unban <name>           lets them in again
  counters [--fix]       compares every counter with what it counts, and puts it right
  rerender               renders posts again now that an older version rendered; a worker does this too, in the background
  jobs                   shows what waits, what is being done, and what failed for good and why
  jobs retry [job]       hands in again what failed for good, of one kind or all of it`

const who = (name: string | undefined, done: { name: string } | null, what: string) => {
  if (!done) throw new PlainError(`Nobody here is called ${name ?? '(no name given)'}.`)
  return `${done.name} ${what}.`
}

/** Does what the words after `npm run admin --` say, and gives the line that tells it. */
export async function carryOut([command, word, name]: string[]): Promise<string> {
  switch (command) {
    case 'administrator':
    case 'moderator':
    case 'member':
      return who(
        word,
        await setRole(word ?? '', command),
        `is now ${command === 'administrator' ? 'an' : 'a'} ${command}`,
      )
    case 'ban':
      return who(word, await setBanned(word ?? '', await databaseNow()), 'is banned')
    case 'unban':
      return who(word, await setBanned(word ?? '', null), 'is let in again')
    case 'counters':
      return checkCounters(word === '--fix')
    case 'rerender':
      return `${await rerender()} texts were rendered again.`
    case 'jobs':
      return word === 'retry' ? retryJobs(name) : showJobs(word)
    default:
      throw new PlainError(usage)
  }
}

async function checkCounters(fix: boolean): Promise<string> {
  const wrong = await wrongCounters()
  if (wrong.length === 0) return 'Every counter is right.'
  const lines = wrong.map(({ counter, rows }) => `${counter}: wrong in ${rows} rows`).join('\n')
  if (!fix) throw new PlainError(`${lines}\nPut right with: npm run admin -- counters --fix`)
  return `${lines}\n${await recount()} rows were put right.`
}

async function showJobs(word: string | undefined): Promise<string> {
  if (word) throw new PlainError(usage)
  return jobReport({ running: await workersRunning(), states: await queueStates(), failed: await failures() })
}

async function retryJobs(name = 'all'): Promise<string> {
  if (name !== 'all' && !isJobName(name))
    throw new PlainError(`There is no job ${name}. There are: ${jobNames.join(', ')}.`)
  const jobs = await retryDeadLetters(name === 'all' ? undefined : name)
  return jobs === 1 ? '1 job will be tried again.' : `${jobs} jobs will be tried again.`
}
