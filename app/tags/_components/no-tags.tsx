/** Said in place of tags, in either order. */
export const NoTags = () => (
  <>
    No tags yet. <a href="/categories">Browse by category</a>
  </>
)
