import { expect, test, vi } from 'vitest'
import { rendered, sent } from '@/scripts/testing/rendered'
import { ProfileForm } from './_components/profile-form'
import { ReadingForm } from './_components/reading-form'
import { PreferencesForm } from './notices/_components/preferences-form'

vi.mock('@/lib/auth', () => ({ viewer: async () => null }))

const forms = {
  'profile-form': ProfileForm,
  'reading-form': ReadingForm,
  'preferences-form': PreferencesForm,
}

test.each(Object.entries(forms))('%s shows nothing of a member to anybody else', async (_id, Form) => {
  expect(await rendered(<Form member={null} />)).toBe('')
})

test.each(Object.entries(forms))(
  '%s shows what whoever was logged out meanwhile has sent',
  async (id, Form) => {
    const values = { bio: 'Mends clocks.', theme: 'dark', rhythm: 'weekly' }
    const html = await rendered(<Form member={null} />, sent(id, { values }))
    expect(html).toContain('Log in in a new tab')
    expect(html).toMatch(/Mends clocks\.|value="(dark|weekly)"[^>]*checked|checked[^>]*value="(dark|weekly)"/)
  },
)
