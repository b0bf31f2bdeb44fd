import { settings } from '@/lib/settings'
import { skeletonOf } from './skeleton'

const always = ['admin', 'administrator', 'moderator', 'hindsight', 'system', 'staff', 'support', 'anonymous']

// An accent makes another name, but not another administrator.
const look = (name: string) => skeletonOf(name).replace(/\p{M}/gu, '')

const looks = new Set([...always, ...settings.reservedNames].map(look))

/** Whether a name, or what it looks like, would be taken for the site's own. */
export const isReserved = (name: string) => looks.has(look(name))
