import { settings } from '@/lib/settings'
import { skeletonOf, unmarkedSkeletonOf } from './skeleton'

const always = ['admin', 'administrator', 'moderator', 'hindsight', 'system', 'staff', 'support', 'anonymous']

// Letters with strokes, hooks and tails that Unicode's table does not take apart, and Cyrillic's н.
const changed = 'ⱥꞓƈȡɠꞡⱨʜꝁꝃⱪꞣⱡɬꞑꞥȵɲꝑꝓꝗꝙɋꞧɾꞩȿⱦʈȶƫʋⱱꝟⱳɏⱬɀ'
const letters = 'accdgghhkkkkllnnnnppqqqrrssttttvvvwyzz'

// An accent, a stroke or a tail makes another name, but not another administrator.
const lookOf = (name: string) =>
  unmarkedSkeletonOf(skeletonOf(name))
    .replace(/\p{L}/gu, (letter) => letters[changed.indexOf(letter)] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '')

const looks = new Set([...always, ...settings.reservedNames].map(lookOf))

/** Whether a name, or what it looks like, would be taken for the site's own. */
export const isReserved = (name: string) => looks.has(lookOf(name))
