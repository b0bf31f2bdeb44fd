import XMLBuilder from 'fast-xml-builder'

type Attributes = Record<string, string>

/** An element, or a text. */
export type XmlNode = Record<string, unknown>

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  suppressEmptyNode: true,
})

// All that XML 1.0 has no way to write, not even escaped: most control characters, half characters and two others.
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** A text as XML can hold it. */
export const writable = (text: string) => text.replace(unwritable, '')

/** An element with its attributes and what is in it; texts may hold anything. */
export function element(name: string, attributes: Attributes, ...content: (XmlNode | string)[]): XmlNode {
  const written = Object.entries(attributes).map(([key, value]) => [key, writable(value)])
  const nodes = content.map((one) => (typeof one === 'string' ? { '#text': writable(one) } : one))
  return { [name]: nodes, ':@': Object.fromEntries(written) }
}

/** The markup of elements, one after another. */
export const markup = (...nodes: XmlNode[]): string => builder.build(nodes)
