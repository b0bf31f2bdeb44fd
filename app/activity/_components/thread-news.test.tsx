import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { NoticeView } from '@/lib/notices/notice'
import { ThreadNews } from './thread-news'

const thread = { id: 7, slug: 'boat', title: 'Whether to take the boat' }

const shown = (change: Partial<NoticeView>) =>
  renderToStaticMarkup(
    <ThreadNews
      news={{
        thread,
        unread: null,
        notices: [
          {
            id: 1,
            kind: 'favorite',
            count: 1,
            at: new Date('2026-03-02T09:00:00Z'),
            isNew: false,
            by: 'marrow',
            thread,
            isOwnThread: true,
            closesAt: new Date('2027-03-02T09:00:00Z'),
            place: { kind: 'question', id: 7 },
            outcome: null,
            verdict: null,
            words: 'The boat is old.',
            ...change,
          },
        ],
      }}
    />,
  )

test('a name is not translated, what stands in the place of one is', () => {
  expect(shown({})).toContain('<bdi translate="no">marrow</bdi> favorited your question')
  expect(shown({ by: null })).toContain('>Someone favorited your question')
  expect(shown({ count: 3 })).toContain('>Three members favorited your question')
  expect(shown({ by: null, kind: 'closing_soon' })).toContain('>Your question closes to new answers')
  for (const change of [{ by: null }, { count: 3 }, { by: '~000007' }])
    expect(shown(change)).not.toContain('translate="no"')
})

test('an ending without words has no empty line below it', () => {
  expect(shown({})).toContain('notice__words')
  expect(shown({ kind: 'follow_up', outcome: 'worked_out', words: '' })).not.toContain('notice__words')
})
