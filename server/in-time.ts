import { databaseAnswers } from './database-answers'
import { NoPage } from './plain-answers'

// With the time that the database is given to answer, within five seconds in all.
const deadline = 3_200

/** What was asked for, unless it takes long because PostgreSQL does not answer. */
export async function inTime<Result>(databaseUrl: string, asked: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const overdue = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, deadline, 'late')
  })
  const first = await Promise.race([asked, overdue]).finally(() => clearTimeout(timer))
  if (first !== 'late') return first as Result
  const away = databaseAnswers(databaseUrl).then((answers) => {
    if (!answers) throw new NoPage(503)
  })
  // The page may come in the meantime.
  await Promise.race([asked, away])
  return asked
}
