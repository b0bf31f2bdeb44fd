import type { Forum } from '../forum/forum'
import type { Timeline } from '../forum/timeline'
import { copyRows } from './copy-rows'
import type { Step } from './run-step'
import { passageRow, threadTables } from './thread-rows'

type Work = Step['work']

/** Everything that members write. */
export function fillThreads(forum: Forum, timeline: Timeline): Work {
  return async (client, { from, to }) => {
    const writings = [...timeline.between(from, to)]
    for (const { name, of, rows } of threadTables) {
      const ofThisKind = writings.filter(({ kind }) => kind === of)
      await copyRows(
        client,
        name,
        ofThisKind.flatMap((writing) => rows(writing, forum)),
      )
    }
  }
}

/** What the search looks into. The words of each passage are put in by the site's own trigger. */
export function fillPassages(forum: Forum, timeline: Timeline): Work {
  return (client, { from, to }) =>
    copyRows(
      client,
      'Passage',
      [...timeline.between(from, to)].map((writing) => passageRow(forum, writing)),
    )
}
