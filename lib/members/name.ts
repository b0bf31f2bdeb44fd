import { formsOf, isReadable } from '@/lib/text/readable'
import { isReserved } from './reserved'

export const nameLength = { min: 3, max: 20 }

const shape = /^[\p{L}\p{N}\p{M}._-]+$/u
const starts = /^[\p{L}\p{N}]/u

const fits = (name: string) => [...name].length >= nameLength.min && [...name].length <= nameLength.max

const isShaped = (name: string) => shape.test(name) && starts.test(name)

/** Whether somebody may be called this. Old members may have names that nobody is given today. */
export const mayBeName = (name: string) => fits(name) && isShaped(name)

const isLegible = (name: string) => isShaped(name) && isReadable(name)

/** What is wrong with a new name, or null. Names are letters of any script, digits and . _ -, in NFC. */
export function nameComplaint(name: string): string | null {
  if (!formsOf(name).every(fits)) return `Choose a name of ${nameLength.min} to ${nameLength.max} characters.`
  if (!formsOf(name).every(isLegible))
    return 'Use letters, digits, dots, hyphens and underscores, beginning with a letter or digit.'
  if (isReserved(name)) return 'This name is reserved, or looks like one that is. Choose another.'
  return null
}
