const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** HTML that is finished: every text in it was escaped when it was put in. */
export class Markup {
  readonly html: string

  constructor(html: string) {
    this.html = html
  }
}

type Content = string | Markup | Markup[] | null

function htmlOf(content: Content): string {
  if (content === null) return ''
  if (typeof content === 'string') return escaped(content)
  return [content]
    .flat()
    .map(({ html }) => html)
    .join('')
}

/** HTML from a template: texts are escaped, markup goes in as it is, null as nothing. */
export const markup = (strings: TemplateStringsArray, ...contents: Content[]): Markup =>
  new Markup(String.raw({ raw: strings }, ...contents.map(htmlOf)))

/** A text in which single line breaks show. */
export const withBreaks = (text: string): Markup[] =>
  text.split('\n').map((line, at) => (at === 0 ? markup`${line}` : markup`<br>\n${line}`))
