/** The zones that somebody can choose, by the names that this process knows them by. */
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

/** What Unicode still calls a zone, and what it is called today. */
const modern: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

/** A zone as people read it: `America/New York`. */
export const zoneWords = (zone: string) => (modern[zone] ?? zone).replaceAll('_', ' ')

/** How far a zone is from UTC at an instant: `UTC−5`, `UTC+5:30`. */
function offsetOf(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at)
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return offset.replace('GMT', 'UTC').replace('-', '−')
}

/** A zone in the list: `Asia/Kolkata (UTC+5:30)`. */
const choiceOf = (zone: string, at: Date) => ({
  value: zone,
  label: `${zoneWords(zone)} (${offsetOf(zone, at)})`,
})

/** The zones to choose from, UTC first and the others by name, with the one that was chosen already. */
export function zoneChoices(chosen: string | null, at: Date) {
  const zones = new Set([...timeZones(), ...(chosen ? [chosen] : [])])
  zones.delete('UTC')
  const sorted = [...zones].sort((a, b) => zoneWords(a).localeCompare(zoneWords(b), 'en'))
  return [{ value: 'UTC', label: 'UTC' }, ...sorted.map((zone) => choiceOf(zone, at))]
}
