/** Said in place of tags, in either order. */
export const NoTags = () => (
  <>
    No question has a tag yet. <a href="/categories">Browse by category</a>
  </>
)
