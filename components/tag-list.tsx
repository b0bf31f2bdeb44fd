import { tagPath } from '@/lib/tags/path'

export function TagList({ tags }: { tags: string[] }) {
  if (tags.length === 0) return null
  return (
    <p className="tags">
      <span className="vh">Tags:</span>
      {tags.map((tag) => (
        <a key={tag} href={tagPath(tag)}>
          <bdi>{tag}</bdi>
        </a>
      ))}
    </p>
  )
}
