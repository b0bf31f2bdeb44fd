import { expect, test } from 'vitest'
import { networkOf } from './network-of'

test.each([
  ['an IPv4 address', '192.0.2.7', '192.0.2.7'],
  ['IPv4 in IPv6', '::ffff:192.0.2.7', '192.0.2.7'],
  ['IPv4 in IPv6, in hexadecimal', '::FFFF:c000:0207', '192.0.2.7'],
  ['IPv4 with a port', '203.0.113.9:51234', '203.0.113.9'],
])('%s stands for itself', (_kind, address, network) => {
  expect(networkOf(address)).toBe(network)
})

test.each([
  ['in full', '2001:0db8:0001:0002:0003:0004:0005:0006', '2001:db8:1:2::/64'],
  ['in capitals', '2001:DB8:1:2::6', '2001:db8:1:2::/64'],
  ['with zeros at the end', '2001:db8::', '2001:db8:0:0::/64'],
  ['with zeros at the start', '::1', '0:0:0:0::/64'],
  ['with zeros before its end of five groups', '2001:db8::2:3:4:5:6', '2001:db8:0:2::/64'],
  ['ending as IPv4', '64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
  ['with a zone', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['with a port', '[2001:db8::1]:443', '2001:db8:0:0::/64'],
  ['in brackets', ' [2001:db8::1] ', '2001:db8:0:0::/64'],
])('an IPv6 address %s stands for its /64', (_spelling, address, network) => {
  expect(networkOf(address)).toBe(network)
})

test.each(['', 'unknown', '1:2, <script>', '203.0.113.9:port', '[nobody]:443', '203.0.113.999'])(
  '%j is no address',
  (text) => {
    expect(networkOf(text)).toBeUndefined()
  },
)
