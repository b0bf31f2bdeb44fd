import { afterAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, db, pool } from '@/lib/db'
import { emptyStage, later, member, monday } from '@/prisma/cast/scene'
import { isSettled, settle, unlessSettled } from './ledger-commands'

const left = (key: string) => ({
  key,
  userId: member('hanne').id,
  address: 'hanne@example.org',
  sentAt: monday,
  refusal: null,
  content: null,
})

beforeEach(emptyStage)
afterAll(closeDatabase)

test('a message that has left is written down though the connection at hand is lost meanwhile', async () => {
  await unlessSettled('notice:1', async (connection) => {
    const { rows } = await connection.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    await pool().query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
    await settle(connection, left('notice:1'))
  })
  expect(await isSettled('notice:1')).toBe(true)
})

test('the lock of a connection that is lost holds up nobody', async () => {
  const lost = unlessSettled('notice:1', async (connection) => {
    const { rows } = await connection.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    await pool().query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
    await connection.query('SELECT 1')
  })
  await expect(lost).rejects.toThrow()
  await unlessSettled('notice:1', (connection) => settle(connection, left('notice:1')))
  expect(await isSettled('notice:1')).toBe(true)
})

test('what fails leaves no row and no lock', async () => {
  const failing = unlessSettled('notice:1', () => Promise.reject(new Error('451')))
  await expect(failing).rejects.toThrow('451')
  expect(await isSettled('notice:1')).toBe(false)
  const again: string[] = []
  await unlessSettled('notice:1', async () => void again.push('yes'))
  expect(again).toEqual(['yes'])
})

test('while a message is being sent, nobody else begins with it', async () => {
  await unlessSettled('notice:1', async () => {
    const second = unlessSettled('notice:1', () => Promise.resolve())
    await expect(second).rejects.toThrow('Another worker is sending this message')
    const other: string[] = []
    await unlessSettled('notice:2', async () => void other.push('yes'))
    expect(other).toEqual(['yes'])
  })
})

test('settled twice is settled once, and only the first refusal begins a row of them', async () => {
  const refused = { ...left('notice:1'), refusal: '550 5.1.1' }
  await db().user.update({
    where: { id: member('hanne').id },
    data: { email: 'hanne@example.org', mailRefusedSince: null, mailStoppedAt: null },
  })
  await settle(pool(), refused)
  await settle(pool(), { ...refused, sentAt: later(monday, '2d') })
  const hanne = await db().user.findUniqueOrThrow({ where: { id: member('hanne').id } })
  expect(hanne).toMatchObject({ mailRefusedSince: monday, mailStoppedAt: null })
  expect(await db().mail.count()).toBe(1)
})
