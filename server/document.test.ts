import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { asDocument, nonceHeader } from './document'

const nonce = /'nonce-([^']+)'/.exec(nonceHeader.value)?.[1]

function documentOf(html: string, type = 'text/html; charset=utf-8') {
  const response = new ServerResponse(new IncomingMessage(new Socket())).setHeader('content-type', type)
  return asDocument('main-1.js')(Buffer.from(html), response).toString()
}

test('of all the scripts of a page, ours alone is left, at its end', () => {
  const html = `<html><head><link rel="stylesheet" href="/a.css" nonce="${nonce}"/><link rel="preload" as="script" fetchPriority="low" nonce="${nonce}" href="/a.js"/><script src="/a.js" async="" nonce="${nonce}"></script></head><body><p>Posted<!-- --> <!-- -->by</p><!--$--><!--/$--><script nonce="${nonce}">self.__next_f.push("</p>")</script><script type="application/ld+json">{"a":1}</script></body></html>`
  expect(documentOf(html)).toBe(
    '<html><head><link rel="stylesheet" href="/a.css"/></head><body><p>Posted by</p><script type="application/ld+json">{"a":1}</script><script type="module" src="/assets/main-1.js"></script></body></html>',
  )
})

test('what people write looks like none of them', () => {
  const html = '<p>&lt;script nonce=&quot;x&quot;&gt; and nonce="x"</p>'
  expect(documentOf(html)).toBe(html)
})

test('what is no page stays as it is', () => {
  expect(documentOf('<feed></head>', 'application/atom+xml')).toBe('<feed></head>')
})
