import { expect, test } from 'vitest'
import { gallery } from './gallery'

/** Draws what it is told, when it is told to. */
function painter() {
  const begun: string[] = []
  const finish = new Map<string, (picture: string) => void>()
  const fail = new Map<string, (error: Error) => void>()
  const draw = (name: string) => () => {
    begun.push(name)
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    finish.set(name, resolve)
    fail.set(name, reject)
    return promise
  }
  return { begun, finish: (name: string) => finish.get(name)?.(name), fail, draw }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))
const rest = () => Promise.resolve()

test('one picture is drawn at a time, in the order of asking', async () => {
  const { begun, finish, draw } = painter()
  const picture = gallery<string>({ keeps: 9, waits: 9, rest })
  const both = Promise.all([picture('one', draw('one')), picture('two', draw('two'))])
  await settled()
  expect(begun).toEqual(['one'])
  finish('one')
  await settled()
  finish('two')
  expect(await both).toEqual(['one', 'two'])
})

test('who asks for the same meanwhile, or later, gets the same', async () => {
  const { begun, finish, draw } = painter()
  const picture = gallery<string>({ keeps: 9, waits: 1, rest })
  const twice = [picture('one', draw('one')), picture('one', draw('one'))]
  await settled()
  finish('one')
  expect(await Promise.all([...twice, picture('one', draw('one'))])).toEqual(['one', 'one', 'one'])
  expect(begun).toEqual(['one'])
})

test('with too many in line there is none, until the line is shorter', async () => {
  const { finish, draw } = painter()
  const picture = gallery<string>({ keeps: 9, waits: 2, rest })
  picture('one', draw('one'))
  picture('two', draw('two'))
  expect(picture('three', draw('three'))).toBeNull()
  await settled()
  finish('one')
  await settled()
  expect(picture('three', draw('three'))).not.toBeNull()
})

test('the picture that nobody asked for longest is drawn anew', async () => {
  const drawn: string[] = []
  const picture = gallery<string>({ keeps: 2, waits: 9, rest })
  const draw = (name: string) => async () => {
    drawn.push(name)
    return name
  }
  for (const name of ['one', 'two', 'one', 'three', 'one', 'two']) await picture(name, draw(name))
  expect(drawn).toEqual(['one', 'two', 'three', 'two'])
})

test('a drawing that failed is tried again, and holds nobody up', async () => {
  const { begun, finish, fail, draw } = painter()
  const picture = gallery<string>({ keeps: 9, waits: 9, rest })
  const [first, other] = [picture('one', draw('one')), picture('two', draw('two'))]
  await settled()
  fail.get('one')?.(new Error('no ink'))
  await expect(first).rejects.toThrow('no ink')
  await settled()
  finish('two')
  expect(await other).toBe('two')
  picture('one', draw('one'))
  await settled()
  expect(begun).toEqual(['one', 'two', 'one'])
})

test('between two drawings there is a rest, and who has a picture need not wait for it', async () => {
  const { begun, finish, draw } = painter()
  const { promise: rested, resolve: wake } = Promise.withResolvers<void>()
  const picture = gallery<string>({ keeps: 9, waits: 9, rest: () => rested })
  const first = picture('one', draw('one'))
  picture('two', draw('two'))
  await settled()
  finish('one')
  expect(await first).toBe('one')
  await settled()
  expect(begun).toEqual(['one'])
  wake()
  await settled()
  expect(begun).toEqual(['one', 'two'])
})
