import { expect, test, vi } from 'vitest'
import { attach, attachAll, whenShown } from './attach'

vi.stubGlobal('document', new EventTarget())

/** A page with these elements, whatever is looked for. */
const pageOf = (...elements: { isConnected: boolean }[]) =>
  ({ querySelectorAll: () => elements }) as object as ParentNode

test('a module has each of its elements once, until it has left the page', () => {
  const begun: [object, AbortSignal][] = []
  attach('time', (element, signal) => void begun.push([element, signal]))
  const [first, second] = [{ isConnected: true }, { isConnected: true }]
  attachAll(pageOf(first))
  attachAll(pageOf(first, second))
  expect(begun.map(([element]) => element)).toEqual([first, second])
  first.isConnected = false
  attachAll(pageOf(second))
  expect(begun.map(([, signal]) => signal.aborted)).toEqual([true, false])
  expect(begun).toHaveLength(2)
})

test('what has to be put right again hears of each page that is shown, until it ends', () => {
  const shown = vi.fn()
  const end = new AbortController()
  whenShown(shown, end.signal)
  attachAll(pageOf())
  attachAll(pageOf())
  end.abort()
  attachAll(pageOf())
  expect(shown).toHaveBeenCalledTimes(2)
})
