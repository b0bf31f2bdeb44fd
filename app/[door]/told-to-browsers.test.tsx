import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { MailedLinkForm } from '@/components/mailed-link-form'
import { MemberName } from '@/components/member-name'
import { Wordmark } from '@/components/wordmark'
import type { FormState } from '@/lib/form-state'
import { formerName } from '@/lib/members/former'
import { sources } from '@/scripts/testing/sources'
import { LogInForm } from './log-in/log-in-form'
import { FavoriteButton } from './q/[id]/[slug]/_components/favorite-button'
import { ChangePasswordForm } from './settings/signing-in/_components/change-password-form'

const unchanged = async <Shown,>(state: FormState<Shown>) => state

const usernames = (html: string) =>
  (html.match(/<input[^>]*>/g) ?? []).filter((field) => /autoComplete="username"/i.test(field))

test('the form for logging in lets browsers offer passkeys where they fill in names', () => {
  const html = renderToStaticMarkup(<LogInForm action={unchanged} next="/" />)
  expect(html).toMatch(/<input[^>]*autocomplete="username webauthn"[^>]*name="login"/i)
})

test.each([
  [
    'sets a new one',
    <MailedLinkForm
      key=""
      action={unchanged}
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
    <ChangePasswordForm
      key=""
      action={unchanged}
      name="marrow"
      proof={{ hasPassword: true, proven: false }}
      before={null}
    />,
  ],
])('a form that %s says whose password it is', (_does, form) => {
  expect(usernames(renderToStaticMarkup(form))).toEqual([expect.stringContaining('value="marrow"')])
})

test('names and the wordmark are not translated, the words for a former member are', () => {
  expect(renderToStaticMarkup(<MemberName name="marrow" />)).toBe('<bdi translate="no">marrow</bdi>')
  expect(renderToStaticMarkup(<Wordmark />)).toContain('translate="no"')
  expect(renderToStaticMarkup(<MemberName name={formerName(7)} />)).toBe('a former member')
})

test.each([
  [true, 'Favorited'],
  [false, 'Favorite'],
])('the button of a favorite says once whether it is on: %s', (pressed, words) => {
  const html = renderToStaticMarkup(
    <FavoriteButton
      action={unchanged}
      target="question-1"
      count={0}
      pressed={pressed}
      about="question by marrow"
    />,
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
