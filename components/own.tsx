import { createElement, type ReactNode } from 'react'
import { type Condition, not } from '@/lib/reader/conditions'
import { ownTag } from '@/lib/reader/marks'

type Props = {
  /** Of whom it must be true. */
  reader: Condition
  children: ReactNode
  /** What everybody else is shown. */
  otherwise?: ReactNode
}

/** What only some readers of a page are shown. It is in the page for all of them, so it holds what anybody may know. */
export const For = ({ reader, children, otherwise }: Props) => (
  <>
    {createElement(ownTag(), { 'data-for': reader }, children)}
    {otherwise !== undefined && createElement(ownTag(), { 'data-for': not(reader) }, otherwise)}
  </>
)

type TagsProps = {
  reader: Condition
  /** HTML that begins an element, or ends one. */
  tags: string
}

/**
 * The beginning or the end of an element that only some readers have around what everybody is shown. React writes whole
 * elements alone; this is one once the page is filled.
 */
export const TagsFor = ({ reader, tags }: TagsProps) =>
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own tags, which hold nothing that people wrote.
  createElement(ownTag(), { 'data-for': reader, dangerouslySetInnerHTML: { __html: tags } })
