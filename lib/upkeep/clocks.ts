const mostMilliseconds = 1_000

/**
 * What to say when this machine's clock and another differ by more than a second; nothing otherwise. `ask` gives what the
 * other shows; however long its answer takes, that shows no difference.
 */
export async function clockWarning(ask: () => Promise<Date>): Promise<string | undefined> {
  const before = Date.now()
  const there = (await ask()).getTime()
  const after = Date.now()
  const [ahead, behind] = [before - there, there - after]
  if (Math.max(ahead, behind) <= mostMilliseconds) return undefined
  const seconds = Math.round(Math.max(ahead, behind) / 1_000)
  return (
    `This machine's clock is ${seconds} s ${ahead > behind ? 'ahead of' : 'behind'} the database's. ` +
    'What is posted is dated, and threads close, by the database’s: set both to the right time.'
  )
}
