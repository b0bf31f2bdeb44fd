import 'server-only'
import type { Act } from '@/lib/act'
import { db } from '@/lib/db'
import type { ProfileFields, ReadingFields } from './profile-input'

/** What a member says about themselves, for everyone to read. */
export const saveProfile = ({ actor }: Act, fields: ProfileFields) => save(actor.id, fields)

/** How a member has pages shown. */
export const saveReading = ({ actor }: Act, fields: ReadingFields) => save(actor.id, fields)

// Of somebody who leaves at this moment nothing is filled in again.
const save = (id: number, data: Partial<ProfileFields & ReadingFields>) =>
  db().user.updateMany({ where: { id, leftAt: null }, data })
