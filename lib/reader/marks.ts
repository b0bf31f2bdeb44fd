import { pageKey } from '@/lib/rendering'
import type { Condition } from './conditions'
import { named, type OwnText } from './texts'

/*
 * The places of a page that are filled for each reader, as they are marked in its HTML. A mark holds the key that the server
 * entry gave to this request and to nobody else, so that nothing that people write can look like one.
 */

/** The element around what only some readers are shown. */
export const ownTag = () => `own-${pageKey()}`

/** A text of the reader's, to stand anywhere in a text or an attribute. */
export const own = (...name: Parameters<typeof named>): OwnText =>
  `{{${pageKey()} ${named(...name)}}}` as OwnText

/** One of two texts on one line, to stand in the same places. */
export const either = <Yes extends string, No extends string>(condition: Condition, yes: Yes, no: No) =>
  `{{${pageKey()} ${named('either', `${condition} ${yes}\n${no}`)}}}` as Yes | No

/** An attribute that an element has, with its value, for some readers only. At most one for each element. */
export const attributeIf = (condition: Condition, attribute: string, value: string = '') => ({
  'data-own': `{{${pageKey()} ${attribute}=${encodeURIComponent(value)} ${condition}}}`,
})
