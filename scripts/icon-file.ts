/** An .ico file that holds pictures in PNG, each as wide as high. */
export function iconFile(sizes: number[], pictures: Buffer[]): Buffer {
  const head = Buffer.from([0, 0, 1, 0, pictures.length, 0])
  const entryLength = 16
  let offset = head.length + entryLength * pictures.length
  const entries = pictures.map((picture, index) => {
    const entry = Buffer.alloc(entryLength)
    const size = sizes[index] ?? 0
    entry.writeUInt8(size, 0)
    entry.writeUInt8(size, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(picture.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += picture.length
    return entry
  })
  return Buffer.concat([head, ...entries, ...pictures])
}
