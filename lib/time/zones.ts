/** The zones that somebody can choose, by their IANA names. UTC first; the others as they are sorted. */
export const timeZones = () => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]

/**
 * The zone of this name as the list has it, or null. Names differ among browsers: some say Asia/Kolkata where others, and
 * the list, say Asia/Calcutta.
 */
export function zoneNamed(name: string): string | null {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    return timeZones().includes(timeZone) ? timeZone : null
  } catch {
    return null
  }
}

/** A zone as people read it: `America/New York`. */
export const zoneWords = (zone: string) => zone.replaceAll('_', ' ')
