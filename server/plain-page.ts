import { createHash } from 'node:crypto'
import { escaped } from './html'

// Next names each form anew with each version; it knows no form of the version before.
const earlierVersion = [
  'The site has changed since you opened this page',
  'Nothing was saved. Go back, copy your text, reload the page, and send it again from there.',
] as const

const missing = ['Page not found', 'The link may be old or mistyped.'] as const

const words = {
  400: ['This form arrived damaged', 'Nothing was saved. Go back, reload the page, and send it again.'],
  403: ['This form was not sent from this site', 'Nothing was saved. Open the site at its own address:'],
  404: earlierVersion,
  405: ['This cannot be done here', 'This address can only be read.'],
  409: earlierVersion,
  413: [
    'That is too much at once',
    'Nothing was saved. Go back: your text is still in the form. Shorten it and send it again.',
  ],
  431: [
    'Your browser sent too much',
    'The address is too long, or this site has too many cookies. Shorten the address or clear the cookies, then try again.',
  ],
  429: ['Too many people are asking at once', 'Try again in a few seconds.'],
  500: ['Something went wrong on our side', 'It has been logged. Try again in a minute.'],
  503: ['The site cannot reach its database', 'Try again in a minute.'],
} as const

export type PlainStatus = keyof typeof words

const style = `:root{color-scheme:light dark}body{font:1.15rem/1.55 Georgia,serif;max-width:37rem;margin:12vh auto;padding:0 1.25rem}
h1{font-weight:500;line-height:1.1}textarea{width:100%;box-sizing:border-box;font:inherit;padding:.75rem}a{color:inherit}`

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'`

const keptText = ([, text]: [string, string]) =>
  `<textarea readonly rows="6" aria-label="Your text">\n${escaped(text)}</textarea>`

type Sent = {
  posted: boolean
  /** What somebody had written, by the name of its field. */
  kept: [string, string][]
  /** SITE_URL. */
  site: string
}

/** A page that needs neither Next nor the database, with what somebody had written, and the policy it is sent under. */
export function plainPage(status: PlainStatus, sent: Sent) {
  const [title, sentence] = status === 404 && !sent.posted ? missing : (words[status] ?? words[500])
  const again =
    sent.posted && status >= 500
      ? '<p>Reloading this page sends your form again; it is posted once only.</p>'
      : ''
  const kept = sent.kept.length > 0 ? `<p>This is what you wrote:</p>${sent.kept.map(keptText).join('')}` : ''
  const own = status === 403 ? `<p><a href="${escaped(sent.site)}">${escaped(sent.site)}</a></p>` : ''
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Hindsight</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${sentence}</p>${own}${again}${kept}<p><a href="/">Newest questions</a></p></main></body></html>`
  return { html, policy }
}
