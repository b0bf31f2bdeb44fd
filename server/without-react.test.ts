import { expect, test } from 'vitest'
import { withoutReact } from './without-react'

const page = `<html><head><link rel="preload" as="script" href="/_next/a.js"/><link rel="preload" as="font" href="/f"/>
<script type="application/ld+json">{"a":1}</script></head><body><p>5 &lt; 6 &lt;script&gt;</p>
<script>self.__next_f.push([1,"x"])</script><script src="/_next/a.js" async=""></script></body></html>`

test('a visitor’s page keeps its words and its data for machines, and has one script of ours', () => {
  const html = withoutReact(page)
  expect(html.match(/<script[^>]*>/g)).toEqual([
    '<script type="application/ld+json">',
    expect.stringMatching(/^<script src="\/reader\.js\?.+" defer>$/),
  ])
  expect(html).toContain('<p>5 &lt; 6 &lt;script&gt;</p>')
  expect(html).toContain('as="font"')
  expect(html).not.toContain('/_next/a.js')
})
