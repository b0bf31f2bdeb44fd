import 'server-only'
import { log } from '@/lib/log'
import { candidatesFor } from './candidate-queries'
import { type Draft, lookedAt } from './draft'
import { leastLikeness, mostAlike } from './likeness'
import { similarQuestion, telling } from './row'
import type { SimilarQuestion } from './similar-question'

const similar = { least: leastLikeness.similar, most: 5 }

// A person who writes causes one of these at each pause; they must not fill the pool that the pages read through.
const mostAtOnce = 3
let looking = 0

/** Earlier questions like a draft, best first, at most five; none when that cannot be said quickly. Never throws. */
export async function similarTo(draft: Draft): Promise<SimilarQuestion[]> {
  if (looking >= mostAtOnce) return []
  looking++
  try {
    return mostAlike(telling(await candidatesFor(lookedAt(draft))), similar).map(similarQuestion)
  } catch (error) {
    log().warn({ err: error }, 'Similar questions were not found in time')
    return []
  } finally {
    looking--
  }
}
