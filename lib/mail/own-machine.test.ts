import { expect, test } from 'vitest'
import { isFromOwnMachine } from './own-machine'

const own = { address: '127.0.0.1', forwarded: ['127.0.0.1'], host: 'localhost:3000' }

test.each([
  ['by its name', own],
  ['by its address', { ...own, host: '127.0.0.1:3000' }],
  ['by IPv6', { address: '0:0:0:0::/64', forwarded: ['::1'], host: '[::1]:3000' }],
  ['by IPv4 in IPv6', { ...own, forwarded: ['::ffff:127.0.0.1'] }],
  ['without a port', { ...own, host: 'localhost' }],
])('a browser on this machine is known, %s', (_how, asked) => {
  expect(isFromOwnMachine(asked)).toBe(true)
})

test.each([
  ['another machine', { ...own, address: '192.0.2.7' }],
  ['another machine by IPv6', { ...own, address: '2001:db8:1:2::/64' }],
  ['a proxy on this machine that says for whom', { ...own, forwarded: ['192.0.2.7', '127.0.0.1'] }],
  ['a proxy on this machine that passes the name on', { ...own, host: 'advice.example' }],
  ['a name that begins like ours', { ...own, host: 'localhost.example:3000' }],
  ['nobody known', { ...own, address: 'unknown' }],
  ['no name', { ...own, host: '' }],
])('%s is not this machine', (_who, asked) => {
  expect(isFromOwnMachine(asked)).toBe(false)
})
