import 'server-only'
import { db } from '@/lib/db'
import type { QuestionRow } from '@/lib/questions/row'
import { rowColumns, rowView } from '@/lib/questions/row-columns'
import { placeOf } from '@/lib/questions/slug'
import { readSearchCursor } from './cursor'
import { hurried, type Run, TookTooLong } from './hurried-queries'
import type { Search } from './input'
import { type Names, named } from './name-queries'
import { newestPage, type ResultPage, rankedPage } from './page-queries'
import { type ShownPassage, shownPassages } from './passage-queries'
import { isMarked, type Piece } from './pieces'
import { corrected } from './spelling-queries'
import { type Wanted, wanted } from './wanted-queries'

/** A thread that a search found, and the passage in it that answers best. */
export type Hit = {
  row: QuestionRow
  /** Its title in order; the words looked for are marked. */
  title: Piece[]
  passage: {
    /** `title`: the words stand in the title or tags alone. `reply`: the asker's own answer. */
    kind: 'title' | 'question' | 'answer' | 'reply' | 'update'
    authorName: string
    writtenAt: Date
    /** Its address in the thread. */
    place: string
    /** Its words in order, in plain text; the words looked for are marked. */
    text: Piece[]
  }
}

/** `older`: what `?before=` holds for the next page. `bounded`: more matches than were ranked. */
type Found = Pick<ResultPage, 'older' | 'bounded' | 'count'> &
  Pick<Wanted, 'dropped' | 'droppedExclusions'> & { kind: 'found'; hits: Hit[]; onlyTitles: boolean }

export type SearchOutcome =
  | Found
  /** It took longer than a search may. */
  | { kind: 'too-broad' }
  /** Only words that every text has, or only words to leave out, and no filter. */
  | { kind: 'nothing-to-look-for' }
  | { kind: 'unreadable-cursor' }

const nowhere = { words: '', dropped: [], droppedExclusions: [], common: [] }
const nothing: ResultPage = { threads: [], older: null, bounded: false, count: null }

async function pageOf(run: Run, search: Search, is: Wanted, cursor: string | null) {
  // Without words nothing tells which passage answers better.
  const sort = search.sort === 'relevance' && !is.words ? 'newest' : search.sort
  const from = cursor === null ? null : readSearchCursor(cursor, sort === 'newest' ? 1 : 2)
  if (from === undefined) return 'unreadable-cursor'
  if (sort === 'newest') return newestPage(run, is, from)
  return rankedPage(run, is, { key: sort === 'favorites' ? 'favorites' : 'score', cursor: from })
}

async function results(run: Run, search: Search, cursor: string | null, now: Date) {
  const is = await wanted(run, search, now)
  if (is === 'nothing-to-look-for') return is
  if (is === 'nothing-there') return { page: nothing, passages: [], is: nowhere }
  const page = await pageOf(run, search, is, cursor)
  if (page === 'unreadable-cursor') return page
  const ids = page.threads.map(({ passageId }) => passageId)
  return { page, passages: ids.length > 0 ? await shownPassages(run, ids, is) : [], is }
}

type Results = Exclude<Awaited<ReturnType<typeof results>>, string>

function kindOf({ kind, byAsker, text }: ShownPassage, words: string): Hit['passage']['kind'] {
  if (kind === 'answer') return byAsker ? 'reply' : 'answer'
  if (kind === 'follow_up') return 'update'
  return words === '' || isMarked(text) ? 'question' : 'title'
}

function addressOf(row: QuestionRow, { answerId, followUpId }: ShownPassage): string {
  if (answerId) return placeOf(row, { kind: 'answer', id: answerId })
  if (followUpId) return placeOf(row, { kind: 'follow-up', id: followUpId })
  return placeOf(row, { kind: 'question', id: row.id })
}

function hit(row: QuestionRow, passage: ShownPassage, words: string): Hit {
  const { title, authorName, writtenAt, text } = passage
  const [kind, place] = [kindOf(passage, words), addressOf(row, passage)]
  return { row, title, passage: { kind, authorName, writtenAt, place, text } }
}

async function hitsOf({ page, is: { words }, passages }: Results, now: Date): Promise<Hit[]> {
  const ids = page.threads.map(({ questionId }) => questionId)
  const rows = await db().question.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: ids } },
    select: rowColumns,
  })
  const rowOf = new Map(rows.map((row) => [row.id, rowView(row, now)]))
  const passageOf = new Map(passages.map((passage) => [passage.id, passage]))
  return page.threads.flatMap(({ questionId, passageId }) => {
    const [row, passage] = [rowOf.get(questionId), passageOf.get(passageId)]
    return row && passage ? [hit(row, passage, words)] : []
  })
}

/** What the work gives, or `otherwise` when there is no time for it. */
async function inTime<Result, Otherwise>(work: (run: Run) => Promise<Result>, otherwise: Otherwise) {
  try {
    return await hurried(work)
  } catch (error) {
    if (error instanceof TookTooLong) return otherwise
    throw error
  }
}

/** What a search finds: one hit for each thread, a page of them. `cursor` is what `?before=` holds. */
export async function search(search: Search, cursor: string | null, now: Date): Promise<SearchOutcome> {
  const found = await inTime((run) => results(run, search, cursor, now), 'too-broad' as const)
  if (typeof found === 'string') return { kind: found }
  const { older, bounded, count } = found.page
  const { dropped, droppedExclusions, common } = found.is
  return {
    kind: 'found',
    hits: await hitsOf(found, now),
    older,
    bounded,
    count,
    dropped,
    droppedExclusions,
    onlyTitles: common.length > 0,
  }
}

/** Members and tags that are called like what was typed, best first, a few of each. */
export async function namesLike(q: string): Promise<Names> {
  return inTime((run) => named(run, q), { members: [], tags: [] })
}

/** The query with mistyped words replaced by words of the site that find something, or null. */
export async function didYouMean(search: Search, now: Date): Promise<string | null> {
  return inTime((run) => corrected(run, search, now), null)
}
