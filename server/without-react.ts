import { readerScriptTag } from './reader-script'

const scripts = /<script\b(?! type="application\/ld\+json">)[^>]*>.*?<\/script>/gs
const preloads = /<link rel="preload" as="script"[^>]*>/g

/**
 * A page as Next rendered it, less the scripts that would make it a React application: everything on it is a link or a
 * plain form. What is left is a fifth of the bytes, and needs no inline script. The text of a page can hold no script tag:
 * React and our Markdown escape what people write.
 */
export const withoutReact = (html: string) =>
  html.replace(scripts, '').replace(preloads, '').replace('</head>', `${readerScriptTag}</head>`)
