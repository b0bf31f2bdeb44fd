type Props = {
  html: string
  className?: string
  id?: string
  /** Its direction is that of the element around it, which must say `dir="auto"`. */
  within?: boolean
}

/** Text that somebody wrote, as lib/text/markdown.ts rendered it: its HTML holds nothing that it did not allow. */
export function Written({ html, className = 'prose', id, within }: Props) {
  const dir = within ? undefined : 'auto'
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by our own Markdown, which takes no HTML.
    <div className={className} id={id} dir={dir} dangerouslySetInnerHTML={{ __html: html }} />
  )
}
