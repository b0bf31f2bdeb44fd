import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { MailedLinkForm } from '@/components/mailed-link-form'
import { MemberName } from '@/components/member-name'
import { Wordmark } from '@/components/wordmark'
import { formerName } from '@/lib/members/former'
import { inThread } from '@/scripts/testing/reader-views'
import { rendered } from '@/scripts/testing/rendered'
import { sources } from '@/scripts/testing/sources'
import { LogInForm } from './log-in/log-in-form'
import { Favorite } from './q/[id]/[slug]/_components/favorite'
import { ChangePasswordForm } from './settings/signing-in/_components/change-password-form'

// Outside of a request nobody looks.
vi.mock('@/lib/auth', () => ({ viewer: async () => null }))

const nothing = async () => undefined

const usernames = (html: string) =>
  (html.match(/<input[^>]*>/g) ?? []).filter((field) => /autoComplete="username"/i.test(field))

test('the form for logging in lets browsers offer passkeys where they fill in names', async () => {
  const html = await rendered(<LogInForm next="/" />)
  expect(html).toMatch(/<input[^>]*autocomplete="username webauthn"[^>]*name="login"/i)
})

test.each([
  [
    'sets a new one',
    <MailedLinkForm
      key=""
      action={nothing}
      token=""
      usable
      button="Change password"
      passwordOf="marrow"
      old=""
    >
      For marrow.
    </MailedLinkForm>,
  ],
  [
    'changes it',
    <ChangePasswordForm key="" name="marrow" proof={{ hasPassword: true, proven: false }} before={null} />,
  ],
])('a form that %s says whose password it is', async (_does, form) => {
  expect(usernames(await rendered(form))).toEqual([expect.stringContaining('value="marrow"')])
})

test('names and the wordmark are not translated, the words for a former member are', () => {
  expect(renderToStaticMarkup(<MemberName name="marrow" />)).toBe('<bdi translate="no">marrow</bdi>')
  expect(renderToStaticMarkup(<Wordmark />)).toContain('translate="no"')
  expect(renderToStaticMarkup(<MemberName name={formerName(7)} />)).toBe('a former member')
})

test.each([
  [true, 'Favorited'],
  [false, 'Favorite'],
])('the button of a favorite says once whether it is on: %s', async (on, words) => {
  const reader = inThread({ favorites: new Set(on ? ['question-1'] : []) })
  const html = await rendered(
    <Favorite kind="question" id={1} count={0} authorId={1} about="question by marrow" />,
    undefined,
    reader,
  )
  expect(html).toContain(`${words}<span`)
  expect(html).not.toContain('aria-pressed')
})

test('help with formatting is beside every text that has some', () => {
  const fields = sources.flatMap(({ path, code }) =>
    [...code.matchAll(/<TextareaField\s+\{\.\.\.field\('(text|lead|more)'\)\}[^<]*?\/>/g)].map(([field]) => ({
      path,
      field,
    })),
  )
  expect(fields.length).toBeGreaterThan(4)
  expect(fields.filter(({ field }) => !/\bformatted\b/.test(field)).map(({ path }) => path)).toEqual([])
})
