import { expect, test, vi } from 'vitest'
import { visitor } from '@/lib/reader/reader'
import { aReader } from '@/scripts/testing/reader-views'
import { rendered } from '@/scripts/testing/rendered'
import { FollowPlace } from './follow-place'

vi.mock('@/lib/auth', () => ({}))

const place = { kind: 'category', slug: 'travel' } as const
const shownTo = (reader: Parameters<typeof rendered>[2]) =>
  rendered(<FollowPlace place={place} />, undefined, reader)

test('a visitor has nowhere to follow it to', async () => {
  expect(await shownTo(visitor(0))).not.toMatch(/<form|<a|<p/)
})

test.each([
  [new Set<string>(), 'false', 'Off', '1'],
  [new Set(['category:travel']), 'true', 'On', '0'],
])('the switch says whether a member follows it, and turns it: %s', async (following, pressed, word, on) => {
  const html = await shownTo(aReader({ following }))
  expect(html).toContain(`aria-pressed="${pressed}"`)
  expect(html).toContain(`>${word}</span>`)
  expect(html).toContain(`name="on" value="${on}"`)
})
