import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'

const nonce = randomBytes(16).toString('base64url')

/** With this Next puts a secret of this process on its own scripts and preloads, and on nothing else. */
export const nonceHeader = {
  name: 'content-security-policy',
  value: `script-src 'nonce-${nonce}'`,
} as const

const added = [
  `<script\\b[^>]*? nonce="${nonce}"[^>]*>.*?</script>`,
  `<link rel="preload" as="script"[^>]*? nonce="${nonce}"[^>]*>`,
  ` nonce="${nonce}"`,
  '<!--(?:/?\\$?| )-->',
  '<div hidden=""></div>',
]
const ofReact = new RegExp(added.join('|'), 'gs')

/**
 * A page as Next rendered it, less the scripts that would make it a React application and the marks that these go by:
 * everything on it is a link or a plain form. Nobody outside ever sees the nonce, so nothing that people write can look
 * like one of those scripts, and their text holds no comment.
 */
export const withoutReact = (html: string) => html.replace(ofReact, '')

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
    // As bytes (latin1): to decode what Next would tell its own scripts takes longer than to take it out.
    return Buffer.from(withoutReact(page.toString('latin1')).replace('</body>', tag), 'latin1')
  }
