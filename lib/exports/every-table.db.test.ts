import { beforeEach, expect, test } from 'vitest'
import { pool } from '@/lib/db'
import { emptyStage, member } from '@/prisma/cast/scene'
import { accountOf } from './account-reading'
import { sectionsOf } from './archive-reading'

beforeEach(emptyStage)

/** Every column that says which member a row belongs to: the section that holds it, or why none does. */
const places: Record<string, string | { without: string }> = {
  'AccountToken.userId': 'openLinks',
  'Answer.authorId': 'answers',
  'BestAnswer.markedById': 'bestAnswersMarked',
  'Closing.closedById': 'closings',
  'Closing.reopenedById': 'closings',
  'DataExport.userId': 'exports',
  'Departure.userId': 'departure',
  'Draft.userId': 'drafts',
  'Favorite.userId': 'favorites',
  'Follow.userId': 'follows',
  'FollowUp.authorId': 'updates',
  'Identity.userId': 'signsInBy',
  'Mail.userId': 'mails',
  'Mute.userId': 'mutes',
  'Mute.mutedId': { without: 'whom others mute is theirs' },
  'Notice.userId': 'notices',
  'Notice.actorId': { without: 'what others were told is theirs; what the member did is in its own section' },
  'NoticePreference.userId': 'settings',
  'Passage.authorId': { without: 'the words of questions, answers and updates once more, for the search' },
  'Passkey.userId': 'passkeys',
  'Question.askerId': 'questions',
  'ReadMark.userId': 'readMarks',
  'Session.userId': 'sessions',
  'Subscription.userId': 'subscriptions',
  'Withdrawn.userId': { without: 'is there only while the member is gone' },
}

/** Columns that point at a member, by a foreign key or by their name. */
async function memberColumns(): Promise<string[]> {
  const { rows } = await pool().query<{ column: string }>(`
    SELECT c.conrelid::regclass::text AS "table", a.attname AS "column" FROM pg_constraint c
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
      WHERE c.contype = 'f' AND c.confrelid = '"User"'::regclass
    UNION SELECT quote_ident(table_name), column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND (column_name IN ('userId', 'memberId') OR column_name LIKE '%edById')`)
  return rows.map((row) => Object.values(row).join('.').replaceAll('"', ''))
}

test('no table with something of a member’s is forgotten', async () => {
  expect((await memberColumns()).toSorted()).toEqual(Object.keys(places).toSorted())
})

test('every section that is named here is in the file', async () => {
  const { id } = member('nettlesoup')
  const there = new Set([...Object.keys(await accountOf(id)), ...Object.keys(sectionsOf(id))])
  const named = Object.values(places).filter((place) => typeof place === 'string')
  expect(named.filter((name) => !there.has(name))).toEqual([])
})

test('no column of the account is forgotten', async () => {
  const { account, profile, settings } = await accountOf(member('nettlesoup').id)
  const { rows } = await pool().query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'User' AND table_schema = 'public'`,
  )
  const secret = ['passwordHash', 'skeleton']
  const told = [...Object.keys(account), ...Object.keys(profile), ...Object.keys(settings), ...secret]
  expect(rows.map(({ name }) => name).filter((name) => !told.includes(name))).toEqual([])
})
