import { whenShown } from '../attach'

/** The submission that the server last said is posted (lib/action.ts). */
const lastPosted = () => /(?:^|; )posted=([^;]*)/.exec(document.cookie)?.[1] ?? ''

// Everything that was posted while this page was open: the cookie names the last alone.
const posts = new Set<string>()

/** Every submission that this page knows to be posted. */
export function allPosted(): ReadonlySet<string> {
  const last = lastPosted()
  if (last) posts.add(last)
  return posts
}

whenShown(allPosted)
