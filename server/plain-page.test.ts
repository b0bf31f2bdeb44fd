import { expect, test } from 'vitest'
import { plainPage } from './plain-page'

const site = 'https://hindsight.example'

const posted = { posted: true, kept: [], site }

test.each([404, 409] as const)(
  'a form of an earlier version (%i) is told what to do with its text',
  (status) => {
    expect(plainPage(status, posted).html).toContain('copy your text, reload the page')
  },
)

test('who only asked for an address that leads nowhere is told nothing of forms', () => {
  const { html } = plainPage(404, { posted: false, kept: [], site })
  expect(html).toContain('Page not found')
  expect(html).not.toContain('form')
})

test('what somebody wrote is given back, and can not become a page of theirs', () => {
  const { html } = plainPage(500, { posted: true, site, kept: [['text', '</textarea><script>']] })
  expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;</textarea>')
  expect(html).toContain('Reloading this page sends your form again')
})
