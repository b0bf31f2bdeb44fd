import { Client } from 'pg'
import { expect, test } from 'vitest'
import { migrate } from '../migrate'
import { dropDatabase } from '../postgres/create-database'

const own = process.env.DATABASE_URL ?? ''

async function made(name: string, options: string): Promise<string> {
  const url = new URL(own)
  url.pathname = `/${name}`
  await dropDatabase(url.href)
  const client = new Client({ connectionString: own })
  await client.connect()
  await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ${options}`).finally(() => client.end())
  return url.href
}

test.each([
  ['the locale C', "LOCALE_PROVIDER libc LOCALE 'C'", 'locale is C, which knows no letters but English ones'],
  ['another encoding', "ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'", 'encoding is LATIN1'],
])(
  'a database with %s is refused, and the sentence says how to make another',
  async (_what, options, says) => {
    const url = await made('of_few_letters', options)
    await expect(migrate(url)).rejects.toThrow(says)
    await expect(migrate(url)).rejects.toThrow(
      "CREATE DATABASE hindsight TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'",
    )
    await dropDatabase(url)
  },
)

test('the database that the sentence names is taken', async () => {
  const url = await made('of_all_letters', "ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C.UTF-8'")
  expect((await migrate(url)).length).toBeGreaterThan(0)
  await dropDatabase(url)
})
