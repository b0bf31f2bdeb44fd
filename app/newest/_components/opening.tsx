import { ToldEnding } from '@/components/told-ending'
import type { Ending } from '@/lib/follow-ups/ending'

/** What a visitor reads first: what this place is for, and how something turned out. */
export function Opening({ latest }: { latest?: Ending }) {
  return (
    <section className="opening hang" aria-labelledby="site">
      <h1 id="site">Ask, decide, and come back to say how it turned out.</h1>
      {latest && (
        <>
          <p className="margin">Latest update</p>
          <ToldEnding ending={latest} as="h2" quoted />
        </>
      )}
    </section>
  )
}
