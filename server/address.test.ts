import { expect, test } from 'vitest'
import { addressOf } from './address'

test.each([
  ['/', 'public'],
  ['/q/1/x?after=2', 'public'],
  ['/q/1/caf%C3%A9', 'public'],
  ['/u/maud.png', 'public'],
  ['/u/%D7%9C', 'public'],
  ['/tags/c%2B%2B', 'public'],
  ['/log-in?next=/settings', 'personal'],
  ['/search?q=a%20b', 'fresh'],
  ['/outbox/1.html', 'file'],
  ['/healthz', 'as-it-is'],
  ['/_next/static/chunks/app/page-1.js', 'as-it-is'],
])('%s is the one spelling of its address: it is a %s', (target, place) => {
  const [path = ''] = target.split('?')
  expect(addressOf(target)).toMatchObject({ url: target, path, place, moved: false })
})

test.each([
  ['http://hindsight.example/q/1/x?after=2', '/q/1/x?after=2'],
  ['HTTPS://hindsight.example', '/'],
])('%s is %s: a proxy may name the host too', (target, url) => {
  expect(addressOf(target)).toMatchObject({ url, moved: false })
})

test.each([
  ['/LOG-IN', '/log-in'],
  ['/Q/1/x', '/q/1/x'],
  ['/q/1/x/', '/q/1/x'],
  ['//settings', '/settings'],
  ['///settings//?a=b', '/settings?a=b'],
  ['/%73ettings', '/settings'],
  ['/q/1/caf%c3%a9', '/q/1/caf%C3%A9'],
  ['/outbox/1.HTML', '/outbox/1.html'],
])('%s leads to %s', (target, url) => {
  expect(addressOf(target)).toMatchObject({ url, moved: true })
})

test.each([
  '/member/q/1/x',
  '/Member/settings',
  '/FILES/outbox/1',
  '/%6Dember/settings',
  'http://hindsight.example/member/q/1/x',
  '/x/../member/q/1/x',
  '/x/%2E./settings',
  '/settings/./',
  '/settings.segments/_full.segment.rsc',
  '/settings.rsc',
  '/_next/data/build/settings.json',
  '/_next/image?url=/icon.svg&w=64&q=75',
  '/_next/static/../server/app.js',
  '/_next/static/%2e%2e/server/app.js',
  '/_next/static//chunks/a.css',
  '/_next/static/./chunks/a.css',
  '/_next/static/%63hunks/a.css',
  '/assets/../a.js',
  '/u/a%2Fb',
  '/u/a%5Cb',
  '/u/%00',
  '/__nextjs_source-map',
])('%s is nothing that Next may hear of', (target) => {
  expect(addressOf(target)).toMatchObject({ page: '/missing', moved: false })
})

test.each([
  '*',
  'settings',
  '/q/%zz',
  '/q/%C3%28',
  `/search?${'tag=a&'.repeat(100)}q=b`,
  `/?${'n'.repeat(101)}=1`,
  `/?a=1&${'n'.repeat(33_000)}`,
])('%.40s cannot be read', (target) => {
  expect(addressOf(target)).toMatchObject({ page: '/malformed', moved: false })
})

test.each([
  `/search?${'tag=a&'.repeat(99)}q=b`,
  `/?${'n'.repeat(100)}=1`,
  `/q/1/${'a'.repeat(8_000)}?${'n'.repeat(90)}=${'b'.repeat(7_000)}`,
])('%.40s is as long as may be', (target) => {
  expect(addressOf(target)).toMatchObject({ url: target, moved: false })
})

test('an address leads to itself in the end, however it is spelled at first', () => {
  for (const target of ['/U/A@b', "/u/a'(b)", '/TAGS/C++', '/u/%41%42', '/c//travel/', '/tags/%E2%82%AC'])
    expect(addressOf(addressOf(target).url)).toMatchObject({ moved: false })
})
