import { Client } from 'pg'

/** Makes the database that the address names, unless it exists. */
export async function createDatabase(url: string, template = 'template1') {
  const { pathname } = new URL(url)
  const name = decodeURIComponent(pathname.slice(1))
  await onServer(url, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return
    await client.query(
      `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)}`,
    )
  })
}

export async function dropDatabase(url: string) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  await onServer(url, (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  )
}

async function onServer(url: string, work: (client: Client) => Promise<unknown>) {
  const address = new URL(url)
  address.pathname = '/postgres'
  const client = new Client({ connectionString: address.href })
  await client.connect()
  await work(client).finally(() => client.end())
}
