import { Client } from 'pg'
import { afterEach, expect, test } from 'vitest'
import { pool } from '@/lib/db'
import { env } from '@/lib/env'
import { skeletonOf } from '@/lib/members/skeleton'
import { remakeNameKeys } from './name-keys'

afterEach(() => pool().query(`DELETE FROM "User" WHERE "email" LIKE '%@old.example'`))

async function oldMembers(skeletons: Record<string, string>) {
  for (const [name, skeleton] of Object.entries(skeletons))
    await pool().query(
      `INSERT INTO "User" ("name", "skeleton", "email", "createdAt") VALUES ($1, $2, md5($1) || '@old.example', now())`,
      [name, skeleton],
    )
}

async function remade() {
  const client = new Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  await remakeNameKeys(client).finally(() => client.end())
  const { rows } = await pool().query<{ id: number; name: string; skeleton: string }>(
    `SELECT "id", "name", "skeleton" FROM "User" WHERE "email" LIKE '%@old.example' ORDER BY "id"`,
  )
  return rows
}

test('marked skeletons are made anew from the names, and no others are touched', async () => {
  await oldMembers({
    ざくら: 'old さくら',
    कोमल: 'old कमल',
    علي٢٠: 'old علي٢',
    ᴋɪᴛᴛʏ: 'old ĸlᴛᴛy',
    winterbourne: 'as it was',
  })
  expect((await remade()).map(({ skeleton }) => skeleton)).toEqual([
    skeletonOf('ざくら'),
    skeletonOf('कोमल'),
    skeletonOf('علي٢٠'),
    skeletonOf('kitty'),
    'as it was',
  ])
})

test('two members who look alike by the new rule keep their names, each with a key of their own', async () => {
  await oldMembers({ Жанна: 'old one', Жаннa: 'old two' })
  const [first, second] = await remade()
  expect(first?.skeleton).toBe(skeletonOf('Жанна'))
  expect(second?.skeleton).toBe(`${skeletonOf('Жанна')}~${second?.id}`)
})
