import { describe, expect, test } from 'vitest'
import { address, letter, send, server, withMailServer, write } from '@/scripts/testing/mailing'

withMailServer()

describe('what people wrote stays what they wrote', () => {
  const header = (key: string) =>
    server.received[0]?.email.headers.filter((one) => one.key === key).map(({ value }) => value)

  test.each([
    ['CR and LF', 'Whether\r\nBcc: everybody@example.org\r\n\r\nBuy now'],
    ['LF alone', 'Whether\nBcc: everybody@example.org'],
    ['CR alone', 'Whether\rBcc: everybody@example.org'],
    ['NUL', 'Whether\0\nBcc: everybody@example.org'],
    ['an encoded word', 'Whether =?utf-8?q?=0D=0ABcc:_everybody=40example.org?='],
  ])('%s in a title or a name add no header and no recipient', async (_what, hostile) => {
    write({ subject: hostile, to: { ...letter.to, name: hostile } })
    await send()
    const [{ to, email } = { to: [], email: null }] = server.received
    expect(to).toEqual([address])
    expect(email?.to).toHaveLength(1)
    expect([header('bcc'), header('subject')?.length, header('to')?.length]).toEqual([[], 1, 1])
    expect(email?.text).toContain('papercut answered')
  })

  test.each([
    ['emoji', 'Is a 🫖 worth it? 👩‍🌾'],
    ['right-to-left words', 'האם לעבור לעיר אחרת'],
    ['accents', 'Où aller après la fête à Åre'],
    ['a dot on a line of its own', 'Whether'],
  ])('a title with %s arrives as it was written', async (_what, title) => {
    write({
      subject: title,
      parts: [{ kind: 'quote', text: `${title}\n\n.\n\nafter`, by: title }],
    })
    await send()
    const [{ email } = { email: null }] = server.received
    expect(email?.subject).toBe(title)
    expect(email?.text).toContain(`> ${title}\n>\n> .\n>\n> after`)
    expect(email?.html).toContain(`>${title}</p>`)
  })

  test('a title of any length makes lines that every server takes', async () => {
    write({
      subject: 'W'.repeat(5_000),
      parts: [{ kind: 'paragraph', text: 'x'.repeat(20_000) }],
    })
    await send()
    const [{ source, email } = { source: '', email: null }] = server.received
    expect(source.split('\r\n').filter((line) => line.length > 998)).toEqual([])
    expect(email?.subject).toMatch(/^W+…$/)
    expect(email?.text).toContain('x'.repeat(20_000))
  })

  test('markup is words in the HTML part', async () => {
    write({ subject: '<script>alert(1)</script>' })
    await send()
    expect(server.received[0]?.email.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(server.received[0]?.email.html).not.toContain('<script>')
  })
})
