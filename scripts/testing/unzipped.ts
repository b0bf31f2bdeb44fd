import { text } from 'node:stream/consumers'
import yauzl from 'yauzl'

/** The files of a ZIP by their names, as texts; the reader checks the sums. */
export async function unzipped(zip: Uint8Array): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const archive = await yauzl.fromBufferPromise(Buffer.from(zip), { lazyEntries: true })
  for await (const entry of archive.eachEntry())
    files.set(entry.fileName, await text(await archive.openReadStreamPromise(entry)))
  return files
}
