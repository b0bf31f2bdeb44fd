import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { runInNewContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import { sendReaderScript } from './reader-script'

const script = () => {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  const end = vi.spyOn(response, 'end')
  sendReaderScript(response)
  return String(end.mock.calls[0]?.[0])
}

test.each([
  ['words', '9:05 AM on August 28, 2015'],
  ['numbers', '2015-08-28 09:05'],
])('the script of a page without React writes its times in %s', (dates, written) => {
  const time = {
    dateTime: '2015-08-28T09:05:00Z',
    dataset: { time: 'full' },
    firstChild: { nodeValue: 'at some time' },
    title: '',
  }
  const document = {
    documentElement: { dataset: { zone: 'UTC', reader: 'UTC', dates } },
    querySelectorAll: () => [time],
    body: {},
  }
  class Watcher {
    observe() {}
  }
  runInNewContext(script(), { document, Intl, MutationObserver: Watcher })
  expect(time.firstChild.nodeValue).toBe(written)
})
