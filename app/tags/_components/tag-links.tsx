import { LinkList } from '@/components/link-list'
import { tagPath } from '@/lib/tags/path'
import type { TagView } from '@/lib/tags/queries'

export const TagLinks = ({ tags }: { tags: TagView[] }) => (
  <LinkList
    links={tags.map(({ name, questionCount }) => ({ href: tagPath(name), name, count: questionCount }))}
  />
)
