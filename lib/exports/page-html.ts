import { Markup, markup } from '@/lib/mail/markup'

/** The look of every page in the file; it stands beside them. */
export const styleSheet = `:root{color-scheme:light dark}
body{font:1.1rem/1.55 Georgia,serif;max-inline-size:40rem;margin:3rem auto;padding:0 1.25rem;overflow-wrap:anywhere}
h1,h2,nav,.meta,dl,footer{font-family:system-ui,sans-serif}
h1{font-size:1.9rem;line-height:1.15}
h2{font-size:1.15rem;line-height:1.3;margin-block:0 .5rem}
.meta,footer,dt{font-size:.9rem;opacity:.8}
article{border-block-start:1px solid;padding-block:1.25rem}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.5rem 1.25rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}
dd{margin:0}
blockquote{border-inline-start:3px solid;margin-inline:0;padding-inline-start:1rem}
blockquote blockquote blockquote{padding-inline-start:.25rem}
pre{overflow-x:auto}
`

type Page = { title: string; home?: boolean }

/** What a page begins with. */
export const pageHead = ({ title, home = false }: Page): string =>
  markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
${home ? null : new Markup('<nav><ul><li><a href="index.html">All that is yours</a></li></ul></nav>\n')}<h1>${title}</h1>
`.html

export const pageFoot = '</body>\n</html>\n'

export type Post = {
  title: string
  /** Where it stands on the site, whole. */
  href: string
  /** When, and what else there is to say: "Asked on …". */
  about: string
  /** As the site rendered it. */
  html: string
}

/** One post: what it belongs to, when it was written, and its text. */
export const postHtml = ({ title, href, about, html }: Post): string =>
  markup`<article>
<h2 dir="auto"><a href="${href}">${title}</a></h2>
<p class="meta">${about}</p>
<div dir="auto">${new Markup(html)}</div>
</article>
`.html

type Contents = {
  pages: { file: string; words: string }[]
  /** One without a value is left out. */
  facts: [string, string][]
  note: string
}

/** The page that leads to the others. */
export function contentsHtml({ pages, facts, note }: Contents): string {
  const links = pages.map(({ file, words }) => markup`<li><a href="${file}">${words}</a></li>\n`)
  const rows = facts
    .filter(([, value]) => value)
    .map(([name, value]) => markup`<dt>${name}</dt><dd dir="auto">${value}</dd>\n`)
  return markup`<dl>\n${rows}</dl>\n<nav aria-label="Contents"><ul>\n${links}</ul></nav>\n<footer><p>${note}</p></footer>\n`
    .html
}
