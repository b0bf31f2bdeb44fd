import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file of the archive: its name, and its text, asked for when its turn comes. */
export type ArchivedFile = { name: string; text: () => AsyncIterable<string> }

// Below this, pieces are put together: each piece costs a turn through the compressor.
const pieceLength = 65_536

async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let gathered = ''
  for await (const text of texts) {
    gathered += text
    if (gathered.length < pieceLength) continue
    yield Buffer.from(gathered)
    gathered = ''
  }
  if (gathered) yield Buffer.from(gathered)
}

/** Files as one ZIP, one after another, written as fast as it is read. `now` is the time that all of them bear. */
export async function* zipped(files: ArchivedFile[], now: Date): AsyncGenerator<Buffer> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (error) => output.destroy(error))
  for (const { name, text } of files)
    zip.addReadStreamLazy(name, { mtime: now }, (take) => {
      const entry = Readable.from(inPieces(text()), { objectMode: false })
      entry.on('error', (error) => output.destroy(error))
      take(null, entry)
    })
  zip.end()
  yield* output
}

/** The same bytes in parts of `size`; the last may be shorter. */
export async function* inParts(bytes: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = []
  let length = 0
  for await (const piece of bytes) {
    gathered.push(piece)
    length += piece.length
    while (length >= size) {
      const whole = Buffer.concat(gathered)
      yield whole.subarray(0, size)
      gathered = [whole.subarray(size)]
      length -= size
    }
  }
  if (length > 0) yield Buffer.concat(gathered)
}
