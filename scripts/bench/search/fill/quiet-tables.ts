import type { Client } from 'pg'

const written = ['Question', 'QuestionTag', 'Answer', 'BestAnswer', 'FollowUp']
const large = [...written, 'Passage']

/** Nothing reacts to new rows any more but the trigger that puts a passage's words in. */
export async function quiet(client: Client) {
  await forEach(client, written, 'DISABLE TRIGGER USER')
  await forEach(client, large, 'SET (autovacuum_enabled = off)')
}

/** Everything reacts again as on the site. */
export async function awake(client: Client) {
  await forEach(client, written, 'ENABLE TRIGGER USER')
  await forEach(client, large, 'RESET (autovacuum_enabled)')
}

async function forEach(client: Client, tables: string[], change: string) {
  for (const table of tables) await client.query(`ALTER TABLE ${client.escapeIdentifier(table)} ${change}`)
}

/** The next row of each table gets the id after the last one. */
export async function setSequences(client: Client) {
  for (const table of ['User', 'Tag', 'Question', 'Answer', 'FollowUp', 'Passage']) {
    const name = client.escapeIdentifier(table)
    const sequence = `pg_get_serial_sequence(${client.escapeLiteral(name)}, 'id')`
    await client.query(`SELECT setval(${sequence}, (SELECT max(id) FROM ${name}))`)
  }
}
