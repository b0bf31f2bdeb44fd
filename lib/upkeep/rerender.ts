import 'server-only'
import { db } from '@/lib/db'
import { announceStale } from '@/lib/stale/commands'
import { everything } from '@/lib/stale/tags'
import { rendererVersion, renderMarkdown } from '@/lib/text/markdown'

const batch = 200
const outdated = { renderer: { not: rendererVersion } }
const next = { take: batch, orderBy: { id: 'asc' } } as const

/** Renders again every text that an older version of the renderer wrote; gives how many. Cached pages then show them. Can be stopped and begun again. */
export async function rerender(): Promise<number> {
  const texts = (await questions()) + (await answers()) + (await followUps())
  if (texts > 0) await announceStale(db(), [everything])
  return texts
}

async function questions(): Promise<number> {
  const rows = await db().question.findMany({
    where: outdated,
    select: { id: true, lead: true, more: true },
    ...next,
  })
  for (const { id, lead, more } of rows) {
    const data = { leadHtml: renderMarkdown(lead), moreHtml: renderMarkdown(more), renderer: rendererVersion }
    await db().question.update({ where: { id }, data, select: { id: true } })
  }
  return rows.length === batch ? rows.length + (await questions()) : rows.length
}

async function answers(): Promise<number> {
  const rows = await db().answer.findMany({ where: outdated, select: { id: true, text: true }, ...next })
  for (const { id, text } of rows)
    await db().answer.update({
      where: { id },
      data: { html: renderMarkdown(text), renderer: rendererVersion },
      select: { id: true },
    })
  return rows.length === batch ? rows.length + (await answers()) : rows.length
}

async function followUps(): Promise<number> {
  const rows = await db().followUp.findMany({ where: outdated, select: { id: true, text: true }, ...next })
  for (const { id, text } of rows)
    await db().followUp.update({
      where: { id },
      data: { html: renderMarkdown(text), renderer: rendererVersion },
      select: { id: true },
    })
  return rows.length === batch ? rows.length + (await followUps()) : rows.length
}
