import { expect, test } from 'vitest'
import { importsIn, partsOf } from './page-parts'

test('a page is loaded with its scripts, sheets, preloads and icons, each once', () => {
  const html = `<link rel="stylesheet" href="/_next/a.css"/><link rel="preload" as="font" href="/b.woff2"/>
    <link rel="canonical" href="/q/1"/><link href="/icon.svg" rel="icon"/><script src="/c.js"></script>
    <link rel="modulepreload" href="/c.js"/><script type="application/ld+json">{}</script>`
  expect(partsOf(html)).toEqual({ scripts: ['/c.js'], others: ['/_next/a.css', '/b.woff2', '/icon.svg'] })
})

test('a module is loaded with what it imports, and not with what it may import later', () => {
  expect(importsIn('import{a}from"./a.js";import"./b.js";import("./c.js");')).toEqual(['a.js', 'b.js'])
})
