import 'server-only'
import type { Act } from '@/lib/act'
import { db } from '@/lib/db'
import type { ProfileFields, ReadingFields } from './profile-input'

/** What a member says about themselves, for everyone to read. */
export const saveProfile = ({ actor }: Act, fields: ProfileFields) => save(actor.id, fields)

/** How a member has pages shown. */
export const saveReading = ({ actor }: Act, fields: ReadingFields) => save(actor.id, fields)

const save = (id: number, data: Partial<ProfileFields & ReadingFields>) =>
  db().user.update({ where: { id }, data, select: { id: true } })
