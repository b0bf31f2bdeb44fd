import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'

const nonce = randomBytes(16).toString('base64url')

/** With this Next puts a secret of this process on its own scripts and preloads, and on nothing else. */
export const nonceHeader = {
  name: 'content-security-policy',
  value: `script-src 'nonce-${nonce}'`,
} as const

const scripts = new RegExp(`<script\\b[^>]*? nonce="${nonce}"[^>]*>.*?</script>`, 'gs')
const preloads = new RegExp(`<link rel="preload" as="script"[^>]*? nonce="${nonce}"[^>]*>`, 'g')
const leftOver = new RegExp(` nonce="${nonce}"|<!--/?\\$?-->|<!-- -->|<div hidden=""></div>`, 'g')

/**
 * A page as Next rendered it, less the scripts that would make it a React application and the marks that these go by:
 * everything on it is a link or a plain form. Nobody outside ever sees the nonce, so nothing that people write can look
 * like one of those scripts, and their text holds no comment.
 */
export const withoutReact = (html: string) =>
  html.replace(scripts, '').replace(preloads, '').replace(leftOver, '')

const isHtml = (response: ServerResponse) =>
  String(response.getHeader('content-type') ?? '').startsWith('text/html')

/**
 * Gives what makes a document of an answer of Next's, with `script` as its only one, at its end: while the style sheet
 * comes nothing is fetched beside it. Anything else stays as it is.
 */
export const asDocument =
  (script: string) =>
  (page: Buffer, response: ServerResponse): Buffer => {
    if (!isHtml(response) || response.req.url?.startsWith('/files/')) return page
    const tag = `<script type="module" src="/assets/${script}"></script></body>`
    return Buffer.from(withoutReact(page.toString()).replace('</body>', tag))
  }
