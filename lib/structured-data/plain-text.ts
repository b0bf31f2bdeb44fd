const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

/** The words of HTML that our own Markdown wrote (lib/text/markdown.ts): a line for each block, no marks. */
export const plainText = (html: string) =>
  html
    .replace(/<br>\n?|<pre[^>]*>|<\/(?:p|li|h[3-6]|blockquote|pre)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
