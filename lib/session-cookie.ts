/** The session cookie's two names: browsers hold the first to HTTPS, this host and no subdomain. */
export const sessionCookieNames = ['__Host-hindsight', 'hindsight'] as const

/** The name in force; `secure` says whether the site is served over HTTPS. */
export const sessionCookieName = (secure: boolean) => sessionCookieNames[secure ? 0 : 1]
