type Attributes = Record<string, string | number>
type Child = Element | string

const svg = 'http://www.w3.org/2000/svg'

function filled<Kind extends Element>(element: Kind, attributes: Attributes, children: Child[]): Kind {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  element.append(...children)
  return element
}

/** An element with its attributes and what is in it, in which a text is only ever text. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] => filled(document.createElement(tag), attributes, children)

/** The same of a drawing. */
export const drawn = (tag: 'svg' | 'path', attributes: Attributes, ...children: Child[]): SVGElement =>
  filled(document.createElementNS(svg, tag), attributes, children)
