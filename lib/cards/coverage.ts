import { inflateSync } from 'node:zlib'

const headerSize = 44
const entrySize = 20

/** A table of a WOFF font by its four letters, unpacked. */
function tableOf(woff: Buffer, tag: string): Buffer {
  const count = woff.readUInt16BE(12)
  for (let entry = headerSize; entry < headerSize + count * entrySize; entry += entrySize) {
    if (woff.toString('latin1', entry, entry + 4) !== tag) continue
    const [offset, packed, whole] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ]
    const bytes = woff.subarray(offset, offset + packed)
    return packed < whole ? inflateSync(bytes) : bytes
  }
  throw new Error(`The font has no table ${tag}`)
}

/** Where the map from Unicode to glyphs begins, in the format that every font has (4, the Basic Multilingual Plane). */
function mapIn(cmap: Buffer): Buffer {
  for (let record = 4; record < 4 + cmap.readUInt16BE(2) * 8; record += 8) {
    const map = cmap.subarray(cmap.readUInt32BE(record + 4))
    if (map.readUInt16BE(0) === 4) return map
  }
  throw new Error('The font has no map of format 4')
}

/** The code points that a WOFF font has glyphs for. */
export function coverage(woff: Buffer): Set<number> {
  const map = mapIn(tableOf(woff, 'cmap'))
  const segments = map.readUInt16BE(6)
  const word = (at: number) => map.readUInt16BE(at)
  const covered = new Set<number>()
  for (let at = 14; at < 14 + segments; at += 2) {
    const [end, start, delta] = [word(at), word(at + segments + 2), word(at + 2 * segments + 2)]
    const rangeAt = at + 3 * segments + 2
    const glyph = (code: number) =>
      word(rangeAt) === 0 ? (code + delta) & 0xffff : word(rangeAt + word(rangeAt) + 2 * (code - start))
    for (let code = start; code <= end && code < 0xffff; code++) if (glyph(code) !== 0) covered.add(code)
  }
  return covered
}
