import 'server-only'
import { customFetch, type NextAuthConfig } from 'next-auth'
import GitHub from 'next-auth/providers/github'
import Google from 'next-auth/providers/google'
import { env } from './env'
import { otherSites, type SiteKey } from './identities/other-site'

const patience = 5_000

/** Does not wait for ever for another site. */
const fetchSoon: typeof fetch = (input, init) =>
  fetch(input, { ...init, signal: AbortSignal.timeout(patience) })

/** The other sites that are set up, as next-auth wants them told. */
export function providers(): NextAuthConfig['providers'] {
  const { AUTH_OIDC_ISSUER: issuer, AUTH_OIDC_NAME: name, ...keys } = env()
  const make = {
    github: () =>
      GitHub({
        clientId: keys.AUTH_GITHUB_ID,
        clientSecret: keys.AUTH_GITHUB_SECRET,
        checks: ['pkce', 'state'],
        // What everybody may see of an account is enough, and asked for with the patience above.
        authorization: 'https://github.com/login/oauth/authorize?scope=read:user',
        userinfo: 'https://api.github.com/user',
        [customFetch]: fetchSoon,
      }),
    google: () =>
      Google({
        clientId: keys.AUTH_GOOGLE_ID,
        clientSecret: keys.AUTH_GOOGLE_SECRET,
        checks: ['pkce', 'state', 'nonce'],
        [customFetch]: fetchSoon,
      }),
    oidc: () => ({
      id: 'oidc',
      name,
      type: 'oidc' as const,
      issuer,
      clientId: keys.AUTH_OIDC_ID,
      clientSecret: keys.AUTH_OIDC_SECRET,
      checks: ['pkce' as const, 'state' as const, 'nonce' as const],
      // Few providers put the profile into the token itself.
      idToken: false,
      [customFetch]: fetchSoon,
    }),
  } satisfies Record<SiteKey, () => NextAuthConfig['providers'][number]>
  return otherSites(env()).map(({ key }) => make[key]())
}
