import type { Page } from '@playwright/test'
import { query } from './database'
import { test as base } from './fixtures'
import { siteOnALeash } from './leash'
import { type Member, newName, sessionCookie } from './members'
import { openIdProvider } from './openid'
import { outboxKey } from './outbox'

/** Another site, The Guild, and a site of ours by whose log-in page its people may come. */
async function openGuild() {
  const provider = await openIdProvider()
  const keys = { AUTH_GITHUB_ID: 'our-id', AUTH_GITHUB_SECRET: 'our-secret' }
  const site = await siteOnALeash({ ...provider.settings, ...keys, HINDSIGHT_OUTBOX: outboxKey })
  provider.serve(site.address)
  const at = (path: string) => `${site.address}${path}`
  return {
    ...provider,
    at,
    visit: (page: Page, path: string) => page.goto(at(path)),
    /** Somebody whom the other site knows, by the same name and address that they would take here. */
    somebody: (vouchedFor = true) => {
      const name = newName('vera')
      const email = `${name}@example.org`
      provider.knows(name, { email, email_verified: vouchedFor })
      return { name, email }
    },
    signIn: async (page: Page, member: Member) =>
      page.context().addCookies([await sessionCookie(member, site.address)]),
    connect: (member: Member, subject: string) =>
      query(
        `INSERT INTO "Identity" ("provider", "subject", "userId", "label", "createdAt") VALUES ($1, $2, $3, $2, now())`,
        [provider.issuer, subject, member.id],
      ),
    stop: async () => {
      await site.stop()
      await provider.stop()
    },
  }
}

type Guild = Awaited<ReturnType<typeof openGuild>>

export const test = base.extend<object, { guild: Guild }>({
  guild: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants this shape of a fixture that needs no other.
    async ({}, use) => {
      const guild = await openGuild()
      await use(guild)
      await guild.stop()
    },
    { scope: 'worker' },
  ],
})

export const goOn = (page: Page) => page.getByRole('button', { name: 'Continue with The Guild' }).click()

/** Takes the name that is written in the form for a new account. */
export const takeName = (page: Page) =>
  page.getByRole('main').getByRole('button', { name: 'Sign up' }).click()

/** The name of the member whose account is connected with this one of the other site. */
export const ownerOf = async (subject: string) =>
  (
    await query<{ name: string }>(
      `SELECT u."name" FROM "Identity" i JOIN "User" u ON u."id" = i."userId" WHERE i."subject" = $1`,
      [subject],
    )
  )[0]?.name
