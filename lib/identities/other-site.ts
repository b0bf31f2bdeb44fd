import type { Env } from '@/lib/env'

export const siteKeys = ['github', 'google', 'oidc'] as const

/** How the site's configuration names it; the address that it sends people back to ends with this. */
export type SiteKey = (typeof siteKeys)[number]

/** Another site that people can sign in by. */
export type OtherSite = {
  key: SiteKey
  /** Who vouches for an identity there; a subject says who somebody is only together with this. */
  provider: string
  name: string
}

type Configured = Pick<
  Env,
  | 'AUTH_GITHUB_ID'
  | 'AUTH_GITHUB_SECRET'
  | 'AUTH_GOOGLE_ID'
  | 'AUTH_GOOGLE_SECRET'
  | 'AUTH_OIDC_ISSUER'
  | 'AUTH_OIDC_ID'
  | 'AUTH_OIDC_SECRET'
  | 'AUTH_OIDC_NAME'
>

/** The other sites whose keys are set. An OpenID provider goes by its issuer: another issuer's subjects are other people. */
export function otherSites(env: Configured): OtherSite[] {
  const sites: OtherSite[] = []
  if (env.AUTH_GITHUB_ID && env.AUTH_GITHUB_SECRET)
    sites.push({ key: 'github', provider: 'github', name: 'GitHub' })
  if (env.AUTH_GOOGLE_ID && env.AUTH_GOOGLE_SECRET)
    sites.push({ key: 'google', provider: 'google', name: 'Google' })
  if (env.AUTH_OIDC_ISSUER && env.AUTH_OIDC_ID && env.AUTH_OIDC_SECRET)
    sites.push({ key: 'oidc', provider: env.AUTH_OIDC_ISSUER, name: env.AUTH_OIDC_NAME })
  return sites
}

/** What a connected site is called, also when its keys are not set any more. */
export function nameOfSite(provider: string, sites: OtherSite[]): string {
  const site = sites.find((one) => one.provider === provider)
  return site?.name ?? (URL.canParse(provider) ? new URL(provider).host : provider)
}
