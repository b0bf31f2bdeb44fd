import { expect, test, vi } from 'vitest'
import { visitor } from '@/lib/reader/reader'
import { aMember, aReader } from '@/scripts/testing/reader-views'
import { rendered } from '@/scripts/testing/rendered'
import { MuteMember } from './mute-member'
import { OwnDrafts } from './own-drafts'

vi.mock('@/lib/auth', () => ({}))

const marrow = { id: 7, name: 'marrow' }
const shownTo = (reader: Parameters<typeof rendered>[2]) =>
  rendered(
    <>
      <OwnDrafts member={marrow} />
      <MuteMember member={marrow} />
    </>,
    undefined,
    reader,
  )

test('a visitor is offered nothing on a member’s page', async () => {
  expect(await shownTo(visitor(0))).not.toMatch(/<form|<a|<p/)
})

test('a member finds their drafts on their own page, and cannot mute themselves', async () => {
  const html = await shownTo(aReader({ member: aMember(marrow) }))
  expect(html).toContain('href="/drafts"')
  expect(html).not.toContain('mute')
})

test.each([
  [new Set<number>(), 'Mute', '1'],
  [new Set([7]), 'Unmute', '0'],
])('another member mutes or unmutes them: %s', async (muted, words, on) => {
  const html = await shownTo(aReader({ muted }))
  expect(html).toContain(`${words}<!-- --> <bdi translate="no">marrow</bdi>`)
  expect(html).toContain(`name="on" value="${on}"`)
  expect(html).not.toContain('/drafts')
})
