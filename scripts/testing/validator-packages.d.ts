// Neither package brings types; these are what the tests use of them.
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
