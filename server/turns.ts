/** Has something done again and again, never twice at once: as soon as somebody asks for it, and when it is time. */
export function turns() {
  const waiting = new Set<() => void>()
  let isAsked = false
  let wake = () => {}

  function ask() {
    isAsked = true
    wake()
  }

  return {
    ask,

    /** Resolves after a turn that began after this call, or when `most` milliseconds are over. */
    next: (most: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(done, most)
        function done() {
          clearTimeout(timer)
          waiting.delete(done)
          resolve()
        }
        waiting.add(done)
        ask()
      }),

    /** One turn. Those who came before it are served by it; when it fails, by the next. */
    async take(work: () => Promise<void>) {
      isAsked = false
      const served = [...waiting]
      await work()
      for (const done of served) done()
    },

    /** Resolves when somebody asks for a turn, or when `most` milliseconds are over. */
    due: (most: number) =>
      new Promise<void>((resolve) => {
        if (isAsked) return resolve()
        const timer = setTimeout(resolve, most)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
  }
}
