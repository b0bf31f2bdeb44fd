// These packages bring no types; here is what the tests use of them.
declare module '@marbec/web-auto-extractor' {
  export type Extracted = { jsonld: Record<string, Record<string, unknown>[]>; errors?: unknown[] }
  export default class WebAutoExtractor {
    parse(html: string): Extracted
  }
}

declare module '@adobe/structured-data-validator' {
  import type { Extracted } from '@marbec/web-auto-extractor'
  export default class Validator {
    constructor(vocabulary: object)
    validate(extracted: Extracted): Promise<{ severity: string; issueMessage: string; path?: unknown }[]>
  }
}

declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  type Entry = { fileName: string }
  export type Archive = {
    eachEntry(): AsyncIterable<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
  }
  const yauzl: { fromBufferPromise(zip: Buffer, options: { lazyEntries: true }): Promise<Archive> }
  export default yauzl
}
