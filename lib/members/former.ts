// No name begins like this, so nobody can be called like one who left.
const former = '~'

/** The name that stands in the place of a former member's. */
export const formerName = (id: number) => `${former}${String(id).padStart(6, '0')}`

export const isFormer = (name: string) => name.startsWith(former)

/** A name as people read it. */
export const shownName = (name: string) => (isFormer(name) ? 'a former member' : name)
