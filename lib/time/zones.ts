import { zoneWords } from './zone-words'

const known = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])

/** The zones that somebody can choose, by the names that this process knows them by. */
export const timeZones = () => [...known]

/**
 * The zone of this name as the list has it, or null. Names differ among browsers: some say Asia/Kolkata where others, and
 * the list, say Asia/Calcutta.
 */
export function zoneNamed(name: string): string | null {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    return known.has(timeZone) ? timeZone : null
  } catch {
    return null
  }
}

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

const hour = 3_600_000
let kept: { hour: number; choices: ReturnType<typeof choiceOf>[] } | null = null

/** It takes a while to ask four hundred zones for their offset, so the list is good for an hour. */
function choicesAt(at: Date) {
  const now = Math.floor(at.getTime() / hour)
  if (kept?.hour === now) return kept.choices
  const others = timeZones().filter((zone) => zone !== 'UTC')
  const sorted = others.sort((a, b) => zoneWords(a).localeCompare(zoneWords(b), 'en'))
  kept = { hour: now, choices: [{ value: 'UTC', label: 'UTC' }, ...sorted.map((zone) => choiceOf(zone, at))] }
  return kept.choices
}

/** The zones to choose from, UTC first and the others by name; at the end what was chosen, should the list not have it. */
export function zoneChoices(chosen: string | null, at: Date) {
  const choices = choicesAt(at)
  const isListed = chosen === null || choices.some(({ value }) => value === chosen)
  return isListed ? choices : [...choices, choiceOf(chosen, at)]
}
