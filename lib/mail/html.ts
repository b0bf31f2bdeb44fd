import type { Footing } from './footing'
import type { Letter, LetterPart } from './letter'
import { type Markup, markup, withBreaks } from './markup'

/*
 * Mail programs drop style sheets, so each element carries its own. No color is set: text, lines and the button take the
 * program's own color of text, which is right in light and in dark, whoever chose the background.
 */
const styles = {
  body: 'margin:0;padding:0;color-scheme:light dark',
  page: "max-width:600px;margin:0 auto;padding:24px 20px 32px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5;overflow-wrap:anywhere;word-break:break-word",
  site: 'margin:0 0 24px;font-size:14px;font-weight:600',
  title:
    "margin:0 0 16px;font-family:'Source Serif 4',Georgia,serif;font-size:24px;line-height:1.25;font-weight:600",
  heading:
    "margin:32px 0 8px;font-family:'Source Serif 4',Georgia,serif;font-size:19px;line-height:1.3;font-weight:600",
  text: 'margin:0 0 16px',
  quote:
    'margin:0 0 20px;padding:0 0 0 16px;border:0 solid;border-inline-start:3px solid;padding-inline:16px 0',
  words: "margin:0 0 12px;font-family:'Source Serif 4',Georgia,serif;font-size:17px",
  by: 'margin:0;font-size:14px',
  link: 'color:inherit;text-decoration:underline',
  way: 'margin:28px 0',
  button:
    'display:inline-block;padding:11px 22px;border:2px solid;border-radius:2px;color:inherit;font-weight:600;text-decoration:none',
  choice:
    'display:block;margin:0 0 10px;padding:10px 18px;border:1px solid;border-radius:2px;color:inherit;font-weight:600;text-decoration:none',
  foot: 'margin:36px 0 0;padding:16px 0 0;border:0 solid;border-top:1px solid;font-size:14px',
  small: 'margin:0 0 8px',
} as const

type Way = { text: string; url: string }

const link = ({ text, url }: Way) => markup`<a href="${url}" style="${styles.link}">${text}</a>`

/** The paragraphs of a text, each made by `paragraph`. */
const paragraphs = (text: string, paragraph: (words: Markup[], at: number) => Markup): Markup[] =>
  text
    .split(/\n\s*\n/)
    .filter((words) => words.trim())
    .map((words, at) => paragraph(withBreaks(words.trim()), at))

// The first decides the direction of the whole quote, whose line is on the side where it begins.
const quoted = (words: Markup[], at: number) =>
  markup`<p${at > 0 ? markup` dir="auto"` : null} style="${styles.words}">${words}</p>`

// The site's own words: they run from left to right even if they begin with a name in Hebrew.
const said = (words: Markup[]) => markup`<p style="${styles.text}">${words}</p>`

const choice = ({ text, url }: Way) =>
  markup`<a href="${url}" style="${styles.choice}" dir="auto">${text}</a>`

function partHtml(part: LetterPart): Markup | Markup[] {
  switch (part.kind) {
    case 'paragraph':
      return paragraphs(part.text, said)
    case 'heading':
      return markup`<h2 dir="auto" style="${styles.heading}">${part.text}</h2>`
    case 'quote':
      return markup`<blockquote dir="auto" style="${styles.quote}">${paragraphs(part.text, quoted)}<p style="${styles.by}"><bdi>${part.by}</bdi></p></blockquote>`
    case 'link': {
      const note = part.note ? markup`<br><span dir="ltr">${part.note}</span>` : null
      return markup`<p dir="auto" style="${styles.text}">${link(part)}${note}</p>`
    }
    case 'choices':
      return markup`<div style="${styles.way}">${part.choices.map(choice)}</div>`
  }
}

const button = ({ text, url }: Way) =>
  markup`<p style="${styles.way}"><a href="${url}" style="${styles.button}" dir="auto">${text}</a></p>`

const way = (to: Way) => markup`<p style="${styles.small}">${link(to)}</p>`

const foot = ({ why, stop, choose }: Footing) =>
  markup`<div style="${styles.foot}"><p style="${styles.small}">${why}</p>${[stop, choose].filter((one) => one !== null).map(way)}</div>`

/** The HTML of a message: nothing in it is fetched from anywhere. */
export function htmlOf({ subject, parts, action }: Letter, footing: Footing): string {
  const { name, url } = footing.site
  const page = markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${subject}</title></head>
<body style="${styles.body}"><main style="${styles.page}">
<p style="${styles.site}">${link({ text: name, url })}</p>
<h1 dir="auto" style="${styles.title}">${subject}</h1>
${parts.flatMap(partHtml)}
${action ? button(action) : null}
${foot(footing)}
</main></body></html>`
  return `${page.html}\n`
}
