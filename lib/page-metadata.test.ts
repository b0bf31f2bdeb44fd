import { describe, expect, test } from 'vitest'
import { listAddress, pageMetadata, siteMetadata, unlisted } from './page-metadata'

test('a page says its title, what it is about and its one address, and others show the same of it', () => {
  expect(pageMetadata({ title: 'Tags', description: 'Words.', path: '/tags' })).toEqual({
    title: 'Tags',
    description: 'Words.',
    alternates: { canonical: '/tags' },
    openGraph: {
      type: 'website',
      siteName: 'Hindsight',
      locale: 'en_US',
      url: '/tags',
      title: 'Tags',
      description: 'Words.',
    },
  })
})

test('a page without a title of its own has the site’s, which is not repeated', () => {
  const { openGraph, ...head } = pageMetadata({ path: '/' })
  expect(head).not.toHaveProperty('title')
  expect(openGraph).not.toHaveProperty('title')
})

test('a page names its feed', () => {
  const feed = { path: '/feed.atom', title: 'Newest questions' }
  expect(pageMetadata({ path: '/', feed }).alternates?.types).toEqual({
    'application/atom+xml': [{ url: '/feed.atom', title: 'Newest questions' }],
  })
})

test('what is hidden from search engines still leads them on; what is nobody’s business does not', () => {
  expect(pageMetadata({ path: '/x', hidden: true }).robots).toEqual({ index: false, follow: true })
  expect(unlisted('Settings')).toEqual({ title: 'Settings', robots: { index: false } })
})

test('addresses are made whole by the site’s own', () => {
  expect(siteMetadata('https://advice.example').metadataBase).toEqual(new URL('https://advice.example'))
})

describe('the address of a page of a list', () => {
  test.each([
    ['/popular', 'first', '/popular'],
    ['/', 'older-120', '/?before=120'],
    ['/popular', 'newer-3-12', '/popular?after=3-12'],
    ['/updates?outcome=partly', 'older-7', '/updates?outcome=partly&before=7'],
    ['/tags', 'nonsense', '/tags'],
  ])('%s with the cursor %s is %s', (path, cursor, address) => {
    expect(listAddress(path, cursor)).toBe(address)
  })
})
