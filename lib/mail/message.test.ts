import { describe, expect, test } from 'vitest'
import type { Letter } from './letter'
import { messageOf } from './message'
import { wrapped } from './text'

const means = {
  SITE_URL: 'https://advice.example/',
  AUTH_SECRET: 'a secret for tests, of thirty-two characters and more',
}

const letter: Letter = {
  to: { address: 'ann@example.org', name: 'ann', userId: 7 },
  subject: 'Answer to your question: Whether to take the job',
  parts: [
    { kind: 'paragraph', text: 'papercut answered your question.' },
    { kind: 'quote', text: 'Take it.\n\nYou can always go back.', by: 'papercut' },
    { kind: 'heading', text: 'Also new' },
    { kind: 'link', text: 'Where to keep bees', url: 'https://advice.example/q/2', note: '3 answers' },
    {
      kind: 'choices',
      choices: [
        { text: 'Worked out', url: 'https://advice.example/ending/a' },
        { text: 'Did not work out', url: 'https://advice.example/ending/b' },
      ],
    },
  ],
  action: { text: 'Read the answer', url: 'https://advice.example/q/1/job?within=category&show=all#a3' },
  why: 'You get this because you asked this question.',
  stop: { text: 'Stop mail about answers to your questions', scope: 'notice-answer' },
  questionId: 1,
}

const account: Letter = { ...letter, stop: null, questionId: null }
const made = (change: Partial<Letter> = {}, key = 'notice:12') =>
  messageOf({ ...letter, ...change }, key, means)

describe('both parts', () => {
  const { text, html } = made()
  const stopUrl = made().headers['List-Unsubscribe']?.slice(1, -1) ?? ''

  test.each([
    'papercut answered your question.',
    'You can always go back.',
    'Also new',
    '3 answers',
    'Did not work out',
    'https://advice.example/ending/b',
    'Read the answer',
    'You get this because you asked this question.',
    'Stop mail about answers to your questions',
    'https://advice.example/settings/notices',
    'Hindsight',
  ])('say “%s”', (words) => {
    expect(text).toContain(words)
    expect(html).toContain(words)
  })

  test('say how to stop it, by the link that the header has', () => {
    expect(stopUrl).toMatch(/^https:\/\/advice\.example\/stop\/7\.notice-answer\./)
    expect(text).toContain(`\n${stopUrl}\n`)
    expect(html).toContain(`href="${stopUrl}"`)
  })

  test('of mail about the account have no way to stop it', () => {
    const { text, html, headers } = made(account)
    expect(text + html + JSON.stringify(headers)).not.toMatch(/\/stop\/|settings\/notices|Unsubscribe|bulk/i)
  })
})

describe('the text', () => {
  const lines = made().text.split('\n')

  test('has no line above 72 characters but addresses, which stand alone', () => {
    expect(lines.filter((line) => line.length > 72 && !/^https:\S+$/.test(line))).toEqual([])
    expect(lines.filter((line) => /https:/.test(line) && !/^https:\S+$/.test(line))).toEqual([])
  })

  test('marks what somebody else wrote', () => {
    expect(made().text).toContain('papercut:\n\n> Take it.\n>\n> You can always go back.')
  })

  test('is wrapped between words, and a word that is longer has its own line', () => {
    expect(wrapped(`${'word '.repeat(20)}${'x'.repeat(90)} end`).split('\n')).toEqual([
      `${'word '.repeat(14)}`.trim(),
      `${'word '.repeat(6)}`.trim(),
      'x'.repeat(90),
      'end',
    ])
  })
})

describe('the HTML', () => {
  test('loads nothing and runs nothing', () => {
    expect(made().html).not.toMatch(/<(img|script|link|iframe|form|style|object)\b|url\(|@import|\bon\w+=/i)
  })

  test('escapes what people wrote, wherever it stands', () => {
    const hostile = `"'><img src=x onerror=alert(1)>&`
    const { html } = made({
      subject: hostile,
      parts: [
        { kind: 'paragraph', text: hostile },
        { kind: 'heading', text: hostile },
        { kind: 'quote', text: hostile, by: hostile },
        { kind: 'link', text: hostile, url: `https://advice.example/?q="><img>`, note: hostile },
        { kind: 'choices', choices: [{ text: hostile, url: 'https://advice.example/' }] },
      ],
      action: { text: hostile, url: 'https://advice.example/' },
      why: hostile,
      stop: { text: hostile, scope: 'digest' },
    })
    expect(html).not.toContain('<img')
    expect(html.match(/&quot;&#39;&gt;&lt;img src=x onerror=alert\(1\)&gt;&amp;/g)).toHaveLength(12)
  })

  test('breaks lines where they were broken, as the text does', () => {
    const { html, text } = made({
      parts: [{ kind: 'quote', text: 'Rent 900\nFood 300\n\nשלום', by: 'papercut' }],
    })
    expect(html).toMatch(/>Rent 900<br>\nFood 300<\/p><p dir="auto"[^>]*>שלום/)
    expect(text).toContain('> Rent 900\n> Food 300\n>\n> שלום')
  })

  test('lets each text have its own direction, and sets no color, so that dark mode is right', () => {
    const { html } = made({ parts: [{ kind: 'quote', text: 'שלום', by: 'נעמי' }] })
    expect(html).toMatch(/<blockquote dir="auto" style="[^"]*"><p style="[^"]*">שלום/)
    expect(made({ parts: [{ kind: 'paragraph', text: 'נעמי answered.' }] }).html).toMatch(
      /<p style="[^"]*">נעמי/,
    )
    expect(html).toContain('content="light dark"')
    expect(html).not.toMatch(/#[0-9a-f]{3,6}\b|rgb|background/i)
  })
})

describe('the headers', () => {
  test('say that a program sent it, and to whom not to reply', () => {
    expect(made().headers).toMatchObject({
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      Precedence: 'bulk',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
    expect(made(account).headers).toMatchObject({ 'Auto-Submitted': 'auto-generated' })
  })

  test('keep the messages of a thread together', () => {
    expect(made()).toMatchObject({
      inReplyTo: '<question-1@advice.example>',
      references: '<question-1@advice.example>',
    })
    expect(made(account)).not.toHaveProperty('inReplyTo')
  })

  test('name the same message the same, and another otherwise', () => {
    expect(made().messageId).toMatch(/^<[0-9a-f]{32}@advice\.example>$/)
    expect(made().messageId).toBe(made({ subject: 'Changed since' }).messageId)
    expect(made().messageId).not.toBe(made({}, 'notice:13').messageId)
  })

  test('hold a subject and a name on one line', () => {
    const { subject, to } = made({
      subject: 'Hello\r\nBcc: everybody@example',
      to: { address: 'ann@example.org', name: 'ann\r\nBcc: x@example', userId: 7 },
    })
    expect([subject, to.name]).toEqual(['Hello Bcc: everybody@example', 'ann Bcc: x@example'])
  })

  test('are from the site, unless MAIL_FROM says otherwise', () => {
    expect(made().from).toBe('Hindsight <hindsight@advice.example>')
    const from = 'Advice <no-reply@mail.example>'
    expect(messageOf(letter, 'notice:12', { ...means, MAIL_FROM: from }).from).toBe(from)
  })
})
