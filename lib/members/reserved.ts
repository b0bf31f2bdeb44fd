import { settings } from '@/lib/settings'
import { unmarkedSkeletonOf } from './skeleton'

const always = ['admin', 'administrator', 'moderator', 'hindsight', 'system', 'staff', 'support', 'anonymous']

// An accent makes another name, but not another administrator.
const looks = new Set([...always, ...settings.reservedNames].map(unmarkedSkeletonOf))

/** Whether a name, or what it looks like, would be taken for the site's own. */
export const isReserved = (name: string) => looks.has(unmarkedSkeletonOf(name))
