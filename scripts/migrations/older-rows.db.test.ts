import type { Client } from 'pg'
import { expect, test, vi } from 'vitest'
import { skeletonOf } from '@/lib/members/skeleton'
import { applyFolder, migrate } from '../migrate'
import { onAnotherDatabase } from '../testing/another-database'
import { migrationsOf } from '../testing/migrations-of'
import { migrationsIn } from './folder'

// A whole database is made here, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })

/** The newest migration of the databases that these rows come from. */
const lastBefore = '20261130000000_sessions_end_once'

/** A site as that version left it. */
const older = `
  INSERT INTO "User" ("id", "name", "skeleton", "email", "createdAt", "leftAt") VALUES
    (1, 'asker', 'asker', 'asker@example.org', '2026-01-01', NULL),
    (2, 'ざくら', 'さくら', 'two@example.org', '2026-01-01', NULL),
    (3, 'former-3', '~fingerprint', 'three@example.org', '2026-01-01', '2026-02-01');
  INSERT INTO "Question" ("id", "submissionId", "askerId", "categoryId", "title", "slug", "lead", "leadHtml", "renderer",
      "createdAt", "closesAt", "changedAt", "outcome", "outcomeAt")
    VALUES (1, '11111111-1111-4111-8111-111111111111', 1, 1, 'Whether to sell', 'whether-to-sell', '今月の売上が下がったら', '<p></p>', 1,
      '2026-01-01', '2027-01-01', '2026-01-01', 'worked_out', '2026-05-01');
  INSERT INTO "FollowUp" ("id", "submissionId", "questionId", "authorId", "outcome", "text", "html", "renderer", "createdAt") VALUES
    (1, '22222222-2222-4222-8222-222222222222', 1, 1, 'worked_out', 'It worked out.', '<p>It worked out.</p>', 1, '2026-04-01'),
    (2, '33333333-3333-4333-8333-333333333333', 1, 1, 'worked_out', 'It worked out.', '<p>It worked out.</p>', 1, '2026-05-01');
  INSERT INTO "Nudge" ("questionId", "ordinal", "reason", "createdAt", "answeredAt") VALUES (1, 1, 'three_months', '2026-03-31', '2026-04-01')`

async function onOlderDatabase(work: (client: Client) => Promise<void>) {
  const before = migrationsIn().filter(({ name }) => name <= lastBefore)
  await onAnotherDatabase(async (url, client) => {
    await applyFolder(url, migrationsOf(Object.fromEntries(before.map(({ name, sql }) => [name, sql]))))
    await client.query(older)
    await migrate(url)
    await work(client)
  })
}

test('what an older version of the site left is read as it was meant', async () => {
  await onOlderDatabase(async (client) => {
    const all = async (sql: string) =>
      (await client.query<{ found: unknown }>(sql)).rows.map(({ found }) => found)
    expect(
      await all(`SELECT "text" AS found FROM "FollowUp" ORDER BY "id"`),
      'only what was told by mail without words loses our sentence',
    ).toEqual(['', 'It worked out.'])
    expect(
      await all(`SELECT "sentDigest" AS found FROM "Question" UNION ALL SELECT "sentDigest" FROM "FollowUp"`),
    ).toEqual([null, null, null])
    expect(await all(`SELECT "skeleton" AS found FROM "User" ORDER BY "id"`)).toEqual([
      'asker',
      skeletonOf('ざくら'),
      expect.stringMatching(/~fingerprint$/),
    ])
    expect(await all(`SELECT "conname" AS found FROM pg_constraint WHERE NOT "convalidated"`)).toEqual([])

    const finds = `SELECT "kind" AS found FROM "Passage" WHERE "search" @@ "searchQuery"('売上')`
    expect(await all(finds)).toEqual([])
    expect(await all(`SELECT DISTINCT "reading" AS found FROM "Passage"`)).toEqual([1])
    await client.query(`UPDATE "Passage" SET "questionId" = "questionId" WHERE "reading" < 2`)
    expect(await all(finds)).toEqual(['question'])
  })
})
