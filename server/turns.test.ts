import { beforeEach, expect, test } from 'vitest'
import { turns } from './turns'

let taken: ReturnType<typeof turns>
let done: string[]

beforeEach(() => {
  taken = turns()
  done = []
})

const long = 60_000
const wait = (who: string, most = long) => taken.next(most).then(() => done.push(who))
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

/** A turn that goes on until it is told to end. */
function aTurn() {
  const { promise, resolve: end, reject: fail } = Promise.withResolvers<void>()
  return { end, fail, over: taken.take(() => promise) }
}

test('whoever waits is served by the turn that begins next, together with the others', async () => {
  void wait('one')
  void wait('two')
  const turn = aTurn()
  turn.end()
  await turn.over
  await settled()
  expect(done).toEqual(['one', 'two'])
})

test('whoever comes during a turn is served by the one after it', async () => {
  const turn = aTurn()
  void wait('late')
  turn.end()
  await turn.over
  await settled()
  expect(done).toEqual([])
  await taken.take(async () => undefined)
  await settled()
  expect(done).toEqual(['late'])
})

test('whom a failed turn would have served is served by the next', async () => {
  void wait('one')
  const turn = aTurn()
  turn.fail(new Error('lost'))
  await expect(turn.over).rejects.toThrow('lost')
  await taken.take(async () => undefined)
  await settled()
  expect(done).toEqual(['one'])
})

test('nobody waits longer than they said', async () => {
  await wait('one', 1)
  expect(done).toEqual(['one'])
})

test('a turn is due at once when somebody asks, also during the one before, and else when it is time', async () => {
  const turn = aTurn()
  taken.ask()
  turn.end()
  await turn.over
  await taken.due(long)
  await taken.take(async () => undefined)
  await taken.due(1)
  const asleep = taken.due(long)
  taken.ask()
  await asleep
})
