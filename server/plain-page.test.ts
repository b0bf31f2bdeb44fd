import { expect, test } from 'vitest'
import { plainPage } from './plain-page'

const posted = { posted: true, kept: [] }

test.each([404, 409] as const)(
  'a form of an earlier version (%i) is told what to do with its text',
  (status) => {
    expect(plainPage(status, posted).html).toContain('copy your text, reload the page')
  },
)

test('who only asked for an address that leads nowhere is told nothing of forms', () => {
  const { html } = plainPage(404, { posted: false, kept: [] })
  expect(html).toContain('There is nothing at this address')
  expect(html).not.toContain('form')
})

test('what somebody wrote is given back, and can not become a page of theirs', () => {
  const { html } = plainPage(500, { posted: true, kept: [['text', '</textarea><script>']] })
  expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;</textarea>')
  expect(html).toContain('Reloading this page sends your form again')
})
