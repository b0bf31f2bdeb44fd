import { categoryPath } from '@/lib/categories/path'
import { memberPath } from '@/lib/members/path'
import { siteName } from '@/lib/page-metadata'
import { threadPath } from '@/lib/questions/slug'
import { tagPath } from '@/lib/tags/path'

/** What a feed is known by; `key` never changes, and `page` shows the same to people. */
export type FeedName = { key: string; path: string; page: string; title: string; subtitle: string }

type Thread = { id: number; slug: string; title: string }

/** Every feed there is. Pages announce them by their path and title. */
export const feeds = {
  newest: {
    key: 'questions',
    path: '/feed.atom',
    page: '/',
    title: `${siteName}: newest questions`,
    subtitle: 'What people ask, the newest first.',
  },
  updates: {
    key: 'updates',
    path: '/updates/feed.atom',
    page: '/updates',
    title: `${siteName}: how it turned out`,
    subtitle: 'What happened next, told by the people who asked.',
  },
  category: (category: { slug: string; name: string }): FeedName => ({
    key: `category/${category.slug}`,
    path: `${categoryPath(category)}/feed.atom`,
    page: categoryPath(category),
    title: `${category.name} on ${siteName}`,
    subtitle: `Questions about ${category.name}, the newest first.`,
  }),
  tag: (name: string): FeedName => ({
    key: `tag/${encodeURIComponent(name)}`,
    path: `${tagPath(name)}/feed.atom`,
    page: tagPath(name),
    title: `Tagged ${name} on ${siteName}`,
    subtitle: `Questions tagged ${name}, the newest first.`,
  }),
  member: (name: string): FeedName => ({
    key: `member/${encodeURIComponent(name)}`,
    path: `${memberPath(name)}/feed.atom`,
    page: memberPath(name),
    title: `${name} on ${siteName}`,
    subtitle: `The questions, answers and updates of ${name}.`,
  }),
  thread: (thread: Thread): FeedName => ({
    key: `thread/${thread.id}`,
    path: `/q/${thread.id}/feed.atom`,
    page: threadPath(thread),
    title: thread.title,
    subtitle: 'Everything in this thread: the question, its answers, and how it turned out.',
  }),
  ending: (thread: Thread): FeedName => ({
    key: `ending/${thread.id}`,
    path: `/q/${thread.id}/updates.atom`,
    page: threadPath(thread),
    title: `How it turned out: ${thread.title}`,
    subtitle: 'Only the ending: what the asker says happened next.',
  }),
} as const
