import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page } from '@playwright/test'
import Provider, { type Configuration } from 'oidc-provider'

// It warns that its keys, its store and its pages are for trying things out, which is what they are here for.
for (const level of ['info', 'warn'] as const) {
  const say = console[level]
  console[level] = (...words: unknown[]) => {
    if (!/oidc-provider (NOTICE|WARNING): /.test(String(words[0]))) say(...words)
  }
}

const client = { id: 'hindsight', secret: 'a secret between the two sites' }

/** What the other site says of whoever signs in there: everybody is called as they write, and knows no password. */
export type Claims = { email?: string; email_verified?: boolean }

const configuration = (callback: string, claims: Map<string, Claims>): Configuration => ({
  clients: [
    {
      client_id: client.id,
      client_secret: client.secret,
      redirect_uris: [callback],
      token_endpoint_auth_method: 'client_secret_basic',
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['preferred_username'] },
  ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  cookies: { keys: ['nothing that is worth a secret'] },
  findAccount: (_context, sub) => ({
    accountId: sub,
    claims: () => ({ sub, preferred_username: sub, ...claims.get(sub) }),
  }),
})

/** A real OpenID provider, another site than ours, for people of the tests. */
export async function openIdProvider() {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const people = new Map<string, Claims>()
  let away: RegExp | null = null
  return {
    /** What a site is told so that its people can sign in here. */
    settings: {
      AUTH_OIDC_ISSUER: issuer,
      AUTH_OIDC_ID: client.id,
      AUTH_OIDC_SECRET: client.secret,
      AUTH_OIDC_NAME: 'The Guild',
    },
    issuer,
    /** Lets people of this site sign in here. */
    serve: (site: string) => {
      const provider = new Provider(issuer, configuration(`${site}/api/auth/callback/oidc`, people))
      const answer = provider.callback()
      server.on('request', (request, response) => {
        if (away?.test(request.url ?? '')) response.destroy()
        else answer(request, response)
      })
    },
    /** It does not answer at these paths; at null it answers again. */
    beAway: (at: RegExp | null) => {
      away = at
    },
    knows: (sub: string, claims: Claims) => people.set(sub, claims),
    stop: () => stop(server),
  }
}

async function stop(server: Server) {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}

/** Signs in at the other site and lets it tell ours. */
export async function signInThere(page: Page, sub: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(sub)
  await page.getByPlaceholder('and password').fill('anything')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await consentThere(page)
}

/** Lets the other site tell ours who this is, when it knows them already. */
export async function consentThere(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
}
