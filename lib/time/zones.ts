/** The zones that somebody can choose, by their IANA names. UTC first; the others as they are sorted. */
export const timeZones = () => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]

/** A zone as people read it: `America/New York`. */
export const zoneWords = (zone: string) => zone.replaceAll('_', ' ')
