import { expect, test, vi } from 'vitest'
import { rendered, sent } from '@/scripts/testing/rendered'
import { PasskeyLogIn } from './passkey-log-in'

vi.mock('@/lib/auth', () => ({ viewer: async () => null }))
vi.mock('@/lib/auth-elsewhere', () => ({}))
vi.mock('@/lib/auth-passkeys', () => ({}))

const shown = (form?: ReturnType<typeof sent>) => rendered(<PasskeyLogIn next="/tags" />, form)
const forms = (html: string) => [...html.matchAll(/<form[^>]* id="([^"]+)"/g)].map(([, id]) => id)

test('the page offers a button and what the browser fills in, for scripts to show', async () => {
  const html = await shown()
  expect(html).toMatch(/^<div data-passkeys="true" hidden="">/)
  expect(forms(html)).toEqual(['begin-passkey', 'pick-passkey'])
  expect(html.match(/name="next" value="\/tags"/g)).toHaveLength(2)
})

test('with what the browser needs, it is asked, and can ask for no other at the same time', async () => {
  const html = await shown(sent('begin-passkey', { refusal: null, shown: { challenge: 'a"b' } }))
  expect(forms(html)).toEqual(['give-passkey'])
  expect(html).toContain('data-passkey="get"')
  expect(html).toContain('data-options="{&quot;challenge&quot;:&quot;a\\&quot;b&quot;}"')
  expect(html).toContain('name="next" value="/tags"')
})

test.each(['begin-passkey', 'give-passkey', 'pick-passkey'])('a refusal of %s is read', async (id) => {
  const html = await shown(sent(id))
  expect(html).toContain('You’re not logged in.')
  expect(forms(html)).toEqual(['begin-passkey', 'pick-passkey'])
})
