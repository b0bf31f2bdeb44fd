import { beforeEach, expect, test, vi } from 'vitest'
import { begunRendering, renderings } from '@/lib/rendering'
import { sent } from '@/scripts/testing/rendered'
import { wayBack } from './way-back'

const asked = new Headers()
vi.mock('next/headers', () => ({ headers: async () => asked }))
vi.mock('@/lib/env', () => ({ env: () => ({ SITE_URL: 'http://localhost:3000' }) }))

beforeEach(() => asked.set('referer', 'http://localhost:3000/tags'))

const onAnswer = (values: Record<string, string>, next?: string) =>
  renderings.run({ ...begunRendering(), form: sent('log-in', { values }) }, () => wayBack(next))

test('whoever logs in comes back to where the link says, or to the page before', async () => {
  expect(await wayBack('/ask')).toBe('/ask')
  expect(await wayBack(undefined)).toBe('/tags')
})

test('a form that was refused still knows the way back, though the page before is its own', async () => {
  asked.set('referer', 'http://localhost:3000/log-in')
  expect(await onAnswer({ next: '/q/7/boat' })).toBe('/q/7/boat')
  expect(await onAnswer({ next: '/q/7/boat' }, '/ask')).toBe('/ask')
})

test('no way back leads to another site', async () => {
  expect(await wayBack('https://evil.example/')).toBe('/')
  expect(await onAnswer({ next: '//evil.example' })).toBe('/')
})
