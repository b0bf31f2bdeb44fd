import type { Client } from 'pg'
import { type Forum, opened, tagCount } from '../forum/forum'
import { memberName } from '../forum/members'
import { tagName } from '../forum/tags'
import type { Row } from './copy-line'
import { copyRows } from './copy-rows'
import { postpone } from './postponed'
import { quiet } from './quiet-tables'
import { instant } from './values'

/** Members and tags, and tables that take many rows fast. The categories came with the migrations. */
export async function prepare(client: Client, forum: Forum) {
  await copyRows(
    client,
    'User',
    Array.from({ length: forum.members }, (_, index) => memberRow(index + 1)),
  )
  await copyRows(
    client,
    'Tag',
    Array.from({ length: tagCount }, (_, index) => tagRow(index + 1)),
  )
  await quiet(client)
  await postpone(client)
}

function memberRow(id: number): Row {
  const name = memberName(id)
  const email = `${id}@example.org`
  return { id, name, skeleton: name, email, passwordHash: '', createdAt: instant(opened) }
}

const tagRow = (id: number): Row => ({ id, name: tagName(id) })
