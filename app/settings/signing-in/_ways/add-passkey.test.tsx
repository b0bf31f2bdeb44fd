import { expect, test, vi } from 'vitest'
import { rendered, sent } from '@/scripts/testing/rendered'
import { AddPasskey } from './add-passkey'

vi.mock('@/lib/auth', () => ({ viewer: async () => null }))
vi.mock('@/lib/auth-elsewhere', () => ({}))
vi.mock('@/lib/auth-passkeys', () => ({}))

const proof = { hasPassword: true, proven: true }
const shown = (form?: ReturnType<typeof sent>) =>
  rendered(<AddPasskey proof={proof} device="Chrome on Linux" />, form)
const values = { name: 'My phone' }

test('a passkey is named after the device, and where none can be added it says why', async () => {
  const html = await shown()
  expect(html).toMatch(/<form[^>]* id="begin-passkey"/)
  expect(html).toContain('value="Chrome on Linux"')
  expect(html).toMatch(/<p class="hint">To add one you need JavaScript/)
})

test('the browser is asked to make it under the name that was chosen', async () => {
  const html = await shown(sent('begin-passkey', { values, refusal: null, shown: { challenge: 'a' } }))
  expect(html).toMatch(/<form[^>]* data-passkey="create"[^>]* id="add-passkey"/)
  expect(html).toContain('value="My phone"')
  expect(html).not.toContain('id="begin-passkey"')
})

test.each(['begin-passkey', 'add-passkey'])(
  'a refusal of %s begins again, under the same name',
  async (id) => {
    const html = await shown(sent(id, { values }))
    expect(html).toMatch(/<form[^>]* id="begin-passkey"/)
    expect(html).toContain('You’re not logged in.')
    expect(html).toContain('value="My phone"')
  },
)
