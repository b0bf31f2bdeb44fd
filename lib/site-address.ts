/** A whole address, from a path of the site. */
export const whole = (site: string, path: string) => new URL(path, site).href
