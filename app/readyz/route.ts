import { connection } from 'next/server'
import { db } from '@/lib/db'

/** It can serve: the database answers. */
export async function GET() {
  await connection()
  try {
    await db().$queryRaw`SELECT 1`
    return new Response('ready\n')
  } catch {
    return new Response('The database does not answer.\n', { status: 503 })
  }
}
