import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { slugOf, threadPath } from '@/lib/questions/slug'
import { partSize } from './part'
import { type Entry, siteIndex, siteMap } from './xml'

const site = 'https://advice.example'
const changedAt = new Date('2026-03-02T09:00:00.000Z')

async function written(...batches: Entry[][]) {
  async function* read() {
    yield* batches
  }
  const chunks: string[] = []
  for await (const chunk of siteMap(read(), site)) chunks.push(chunk)
  return chunks
}

// What sitemaps.org says of both documents: at least one entry, its address first, then when it last changed.
const schema = (root: string, entry: string) => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
    targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9" elementFormDefault="qualified">
  <xs:element name="${root}"><xs:complexType><xs:sequence>
    <xs:element name="${entry}" maxOccurs="50000"><xs:complexType><xs:sequence>
      <xs:element name="loc"><xs:simpleType><xs:restriction base="xs:anyURI">
        <xs:minLength value="12"/><xs:maxLength value="2048"/>
      </xs:restriction></xs:simpleType></xs:element>
      <xs:element name="lastmod" type="xs:dateTime" minOccurs="0"/>
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`

async function complaints(xml: string, ...names: [root: string, entry: string]) {
  const file = (fileName: string, contents: string) => [{ fileName, contents }]
  const result = await validateXML({
    xml: file('map.xml', xml),
    schema: file('map.xsd', schema(...names)),
  })
  return result.errors.map(({ message }) => message)
}

test('a part names each page whole, and when it last changed if that is known', async () => {
  const xml = (
    await written([{ path: '/q/1/a-title', changedAt }], [{ path: '/tags', changedAt: null }])
  ).join('')
  expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://advice.example/q/1/a-title</loc><lastmod>2026-03-02T09:00:00.000Z</lastmod></url>
<url><loc>https://advice.example/tags</loc></url>
</urlset>
`)
  expect(await complaints(xml, 'urlset', 'url')).toEqual([])
})

test('a part without an entry would not be one', async () => {
  expect(await complaints((await written()).join(''), 'urlset', 'url')).not.toEqual([])
})

test('the index names the parts', async () => {
  const xml = siteIndex([{ path: '/sitemaps/1.xml', changedAt }], site)
  expect(xml).toContain(
    '<sitemap><loc>https://advice.example/sitemaps/1.xml</loc><lastmod>2026-03-02T09:00:00.000Z</lastmod></sitemap>',
  )
  expect(await complaints(xml, 'sitemapindex', 'sitemap')).toEqual([])
})

test('whatever an address holds, it is XML, and reads as the same address', async () => {
  const path = `/tags/${encodeURIComponent("ç'à-和")}?a=1&b=<'">`
  const xml = (await written([{ path, changedAt: null }])).join('')
  expect(await complaints(xml, 'urlset', 'url')).toEqual([])
  expect(xml).toContain('/tags/%C3%A7&apos;%C3%A0-%E5%92%8C?a=1&amp;b=%3C%27%22%3E</loc>')
})

test('a batch is asked for only when the one before it is written', async () => {
  const log: string[] = []
  async function* read() {
    for (const id of [1, 2, 3]) {
      log.push(`read ${id}`)
      yield [{ path: `/q/${id}/x`, changedAt }]
    }
  }
  for await (const chunk of siteMap(read(), site)) log.push(`wrote ${/q\/\d/.exec(chunk)?.[0] ?? 'a tag'}`)
  expect(log).toEqual([
    'wrote a tag',
    ...['read 1', 'wrote q/1', 'read 2', 'wrote q/2', 'read 3', 'wrote q/3'],
    'wrote a tag',
  ])
})

test('a full part stays below the 50 MB that the protocol allows, even with the longest addresses', async () => {
  const slug = slugOf('𠀀'.repeat(300))
  const [, entry = ''] = await written([{ path: threadPath({ id: 2_147_483_647, slug }), changedAt }])
  expect(entry).toMatch(/%F0%A0%80%80<\/loc>/)
  expect(Buffer.byteLength(entry) * partSize).toBeLessThan(50 * 2 ** 20)
})
