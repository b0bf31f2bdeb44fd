import { expect, type Page } from '@playwright/test'
import { query, queryOne } from './database'
import { morningZone } from './endings'
import { account } from './forms'
import type { Member } from './members'

export const activityLink = (page: Page) => account(page).getByRole('link', { name: /^Activity/ })

/** Waits until somebody has heard of so much that they have not read, as the head of their pages says it. */
export async function expectUnread(page: Page, count: number): Promise<void> {
  await expect(async () => {
    await page.goto('/categories')
    await expect(activityLink(page)).toHaveText(count === 0 ? 'Activity' : `Activity (${count} new)`, {
      timeout: 500,
    })
  }).toPass({ timeout: 30_000 })
}

/** What somebody was told, by kind, the oldest first. */
export const toldTo = async ({ id }: Member) =>
  (await query<{ kind: string }>(`SELECT "kind" FROM "Notice" WHERE "userId" = $1 ORDER BY "id"`, [id])).map(
    ({ kind }) => kind,
  )

/** Their morning has come. */
export async function digestComesTo({ id }: Member): Promise<void> {
  await queryOne(
    `UPDATE "User" SET "digestDueAt" = now() - interval '1 second', "timeZone" = $2 WHERE "id" = $1 RETURNING "id"`,
    [id, morningZone(new Date())],
  )
  await query(`INSERT INTO pgboss.job ("name", "data") VALUES ('send-digest', $1)`, [
    JSON.stringify({ userId: id }),
  ])
}
