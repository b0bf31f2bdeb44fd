import { begunRendering, renderings } from '@/lib/rendering'

/** Runs a read as a page that is being rendered does, and gives beside its result what makes that page untrue. */
export async function gathered<Result>(read: () => Promise<Result>) {
  const page = begunRendering()
  const result = await renderings.run(page, read)
  return { result, tags: page.tags, until: page.until }
}
