import { describe, expect, test } from 'vitest'
import { profileInput, readingInput } from './profile-input'

describe('a profile', () => {
  test('has its links whole, each once, without empty lines', () => {
    const links = ' example.org \r\n\r\nhttps://example.org/\nexample.com/me'
    expect(profileInput.parse({ bio: ' Mends things. ', links })).toEqual({
      began: '',
      bio: ' Mends things.',
      links: ['https://example.org/', 'https://example.com/me'],
    })
  })

  test('may be empty', () => {
    expect(profileInput.parse({ bio: '', links: '' })).toEqual({ began: '', bio: '', links: [] })
  })

  test.each([
    ['a bio of 2,001 characters', { bio: '🙂'.repeat(2001), links: '' }, 'bio'],
    ['U+0000', { bio: 'a\0b', links: '' }, 'bio'],
    ['a script for a link', { bio: '', links: 'javascript:alert(1)' }, 'links'],
  ])('refuses %s', (_what, fields, field) => {
    expect(profileInput.safeParse(fields).error?.issues.map(({ path }) => path[0])).toEqual([field])
  })

  test('takes 2,000 characters, however they are stored', () => {
    expect(profileInput.safeParse({ bio: '🙂'.repeat(2000), links: '' }).success).toBe(true)
  })
})

describe('how pages are shown', () => {
  const fields = { theme: 'dark', timeZone: 'Europe/Lisbon', dateStyle: 'numbers' }

  test('is one of what there is', () => {
    expect(readingInput.parse(fields)).toEqual(fields)
    expect(readingInput.parse({ ...fields, timeZone: 'UTC' }).timeZone).toBe('UTC')
  })

  test('a zone is kept by one name, whatever the browser calls it', () => {
    const kept = (timeZone: string) => readingInput.parse({ ...fields, timeZone }).timeZone
    expect(kept('Asia/Kolkata')).toBe(kept('Asia/Calcutta'))
  })

  test('no zone is the device’s', () => {
    expect(readingInput.parse({ ...fields, timeZone: '' }).timeZone).toBeNull()
  })

  test.each([
    ['theme', 'sepia'],
    ['timeZone', '+05:00'],
    ['timeZone', 'Mars/Olympus'],
    ['dateStyle', 'runes'],
  ])('%s is not %s', (field, value) => {
    expect(readingInput.safeParse({ ...fields, [field]: value }).success).toBe(false)
  })
})
