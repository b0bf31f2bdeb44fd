import { expect, test } from 'vitest'
import { isInstalled } from './lockfile.mjs'

const machine = { platform: 'linux', arch: 'x64' }
const wanted = {
  packages: {
    '': {},
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/native-linux': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
    'node_modules/native-darwin': { version: '1.0.0', optional: true, os: ['darwin'] },
  },
}
const {
  'node_modules/native-darwin': darwin,
  'node_modules/native-linux': linux,
  ...others
} = wanted.packages
const here = { packages: { ...others, 'node_modules/native-linux': linux } }

test('what npm installed for this machine counts, without the packages of other machines', () => {
  expect(isInstalled(wanted, here, machine)).toBe(true)
})

test('another version, other content or a missing package asks for a new installation', () => {
  const zod = 'node_modules/zod'
  expect(isInstalled(wanted, { packages: { ...here.packages, [zod]: { version: '4.6.8' } } }, machine)).toBe(
    false,
  )
  const other = { version: '4.6.7', integrity: 'sha512-b' }
  expect(isInstalled(wanted, { packages: { ...here.packages, [zod]: other } }, machine)).toBe(false)
  expect(isInstalled(wanted, { packages: { 'node_modules/native-linux': linux } }, machine)).toBe(false)
})

test('a folder installed on another machine asks for a new installation', () => {
  const copied = { packages: { ...others, 'node_modules/native-darwin': darwin } }
  expect(isInstalled(wanted, copied, machine)).toBe(false)
})
