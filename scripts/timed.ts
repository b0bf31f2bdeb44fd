/** Says what takes time, and how long it took. */
export async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now()
  console.log(`${what} …`)
  const result = await work()
  console.log(`${what}: done in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
  return result
}
