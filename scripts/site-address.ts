import { parsePort } from './port.mjs'

/** Where the site is on this machine. */
export const localAddress = () => `http://localhost:${parsePort(process.env.PORT)}`

/** The address by which people reach it, and which mail names. */
export const siteAddress = () => process.env.SITE_URL || localAddress()
