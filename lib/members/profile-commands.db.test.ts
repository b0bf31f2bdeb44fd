import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { act, emptyStage, member, monday } from '@/prisma/cast/scene'
import { whileHeld } from '@/scripts/testing/held-lock'
import { saveProfile } from './profile-commands'
import { type ProfileFields, profileVersion } from './profile-input'

const empty: ProfileFields = { bio: '', links: [] }
const mends: ProfileFields = { bio: 'Mends things.', links: ['https://example.org/'] }
const sails: ProfileFields = { bio: 'Sails.', links: [] }

const save = (fields: ProfileFields, began: ProfileFields) =>
  saveProfile(act('papercut', monday), { ...fields, began: profileVersion(began) })

const profile = () =>
  db().user.findUniqueOrThrow({ where: { id: member('papercut').id }, select: { bio: true, links: true } })

beforeEach(async () => {
  await emptyStage()
  await db().user.update({ where: { id: member('papercut').id }, data: { ...empty, leftAt: null } })
})
afterAll(closeDatabase)

test('an edit that began from an older profile is refused with what is there, and then may replace it', async () => {
  for (let times = 0; times < 2; times++) await save(mends, empty)
  await expect(save(sails, empty)).rejects.toMatchObject({
    reason: 'edited-meanwhile',
    told: {
      there: {
        href: '/u/papercut',
        parts: [{ text: 'Mends things.' }, { text: 'https://example.org/' }],
      },
      hidden: { began: profileVersion(mends) },
    },
  })
  expect(await profile()).toEqual(mends)
  await save(sails, mends)
  expect(await profile()).toEqual(sails)
})

test('of two edits at once, one is saved and the other refused', async () => {
  const ended = await whileHeld(`SELECT FROM "User" WHERE "name" = 'papercut' FOR UPDATE`, [
    () => save(mends, empty),
    () => save(sails, empty),
  ])
  expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('nothing is filled in again for a member who is leaving', async () => {
  await db().user.update({ where: { id: member('papercut').id }, data: { leftAt: monday } })
  await save(mends, empty)
  expect(await profile()).toEqual(empty)
  await db().user.update({ where: { id: member('papercut').id }, data: { leftAt: null } })
})
