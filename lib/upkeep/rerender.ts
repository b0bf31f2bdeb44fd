import 'server-only'
import { db, type Transaction } from '@/lib/db'
import { enqueueNext } from '@/lib/jobs/commands'
import { renderedPost, renderedQuestionPost } from '@/lib/mentions/reading'
import { announceStale } from '@/lib/stale/commands'
import { tags } from '@/lib/stale/tags'
import { rendererVersion } from '@/lib/text/markdown'
import { type PlaceInTexts, textKinds } from '@/lib/text/stored'
import { inTransaction } from '@/lib/transaction'

const batch = 100

const start: PlaceInTexts = { renderer: rendererVersion, kind: textKinds[0], after: 0 }

/** Hands in the work below, at most once a day. Every worker does so when it starts: an upgrade needs no command. */
export const beginRenderingAgain = (): Promise<void> => enqueueNext(db(), 'render-again', start)

/**
 * Renders a batch of what an older version of the renderer wrote, and hands in the next: another worker can go on from there.
 * Throws if the work was handed in for another version, so that it waits for a worker of that one.
 */
export async function renderAgain(_now: Date, place: PlaceInTexts): Promise<void> {
  if (place.renderer !== rendererVersion)
    throw new Error(`This is work for renderer ${place.renderer}, and this one is ${rendererVersion}`)
  await renderBatch(place, async (tx, next) => {
    if (next) await enqueueNext(tx, 'render-again', next)
  })
}

/** Renders all of it at once; gives how many texts there were. */
export async function rerender(): Promise<number> {
  let count = 0
  for (let place: PlaceInTexts | null = start; place; ) {
    const { rows, next } = await renderBatch(place)
    count += rows
    place = next
  }
  return count
}

type Next = PlaceInTexts | null

async function renderBatch(
  place: PlaceInTexts,
  goOn?: (tx: Transaction, next: Next) => Promise<void>,
): Promise<{ rows: number; next: Next }> {
  const texts = await outdated[place.kind](place.after)
  const next = nextPlace(place, texts)
  await inTransaction(async (tx) => {
    for (const { write } of texts) await write(tx)
    await announceStale(
      tx,
      texts.map(({ questionId }) => tags.question(questionId)),
    )
    await goOn?.(tx, next)
  })
  return { rows: texts.length, next }
}

function nextPlace(place: PlaceInTexts, texts: { id: number }[]): Next {
  const last = texts.at(-1)
  if (last && texts.length === batch) return { ...place, after: last.id }
  const kind = textKinds[textKinds.indexOf(place.kind) + 1]
  return kind ? { ...place, kind, after: 0 } : null
}

type Outdated = { id: number; questionId: number; write: (tx: Transaction) => Promise<object> }

const beyond = (id: number) =>
  ({
    where: { renderer: { lt: rendererVersion }, id: { gt: id } },
    take: batch,
    orderBy: { id: 'asc' },
  }) as const

const posted = { id: true, questionId: true, text: true } as const

/** Done before the transaction that writes them: a hundred long texts take longer than a transaction may. */
async function eachRendered<Row>(rows: Row[], render: (row: Row) => Promise<Outdated>): Promise<Outdated[]> {
  const texts: Outdated[] = []
  for (const row of rows) texts.push(await render(row))
  return texts
}

// Only the text that was read is written to: one that its author has edited since is rendered already.
const outdated: Record<PlaceInTexts['kind'], (after: number) => Promise<Outdated[]>> = {
  async question(after) {
    const rows = await db().question.findMany({
      ...beyond(after),
      select: { id: true, lead: true, more: true },
    })
    return eachRendered(rows, async ({ id, ...texts }) => {
      const { leadHtml, moreHtml, renderer } = await renderedQuestionPost(texts)
      const update = { where: { id, ...texts }, data: { leadHtml, moreHtml, renderer } }
      return { id, questionId: id, write: (tx) => tx.question.updateMany(update) }
    })
  },
  async answer(after) {
    const rows = await db().answer.findMany({ ...beyond(after), select: posted })
    return eachRendered(rows, async ({ questionId, ...row }) => {
      const { html, renderer } = await renderedPost(row.text)
      const update = { where: row, data: { html, renderer } }
      return { id: row.id, questionId, write: (tx) => tx.answer.updateMany(update) }
    })
  },
  async follow_up(after) {
    const rows = await db().followUp.findMany({ ...beyond(after), select: posted })
    return eachRendered(rows, async ({ questionId, ...row }) => {
      const { html, renderer } = await renderedPost(row.text)
      const update = { where: row, data: { html, renderer } }
      return { id: row.id, questionId, write: (tx) => tx.followUp.updateMany(update) }
    })
  },
}
