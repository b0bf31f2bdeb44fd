import { dataScript } from '@/lib/structured-data/data-script'

/** What a page says to search engines in schema.org's words. It is data: no browser runs it, and no policy forbids it. */
export function StructuredData({ data }: { data: object }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: React would write entities, which JSON does not have.
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: dataScript(data) }} />
  )
}
