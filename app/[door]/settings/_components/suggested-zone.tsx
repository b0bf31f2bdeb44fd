'use client'

import { useSyncExternalStore } from 'react'
import { zoneWords } from '@/lib/time/zones'

const never = () => () => {}
const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const nowhere = () => null

/** Names the zone that this device is in, and chooses it when asked to. */
export function SuggestedZone() {
  const zone = useSyncExternalStore(never, zoneHere, nowhere)
  if (!zone) return null
  return (
    <p className="meta suggested-zone">
      This device is in {zoneWords(zone)}.{' '}
      <button type="button" className="btn" onClick={({ currentTarget }) => choose(currentTarget, zone)}>
        Choose {zoneWords(zone)}
      </button>
    </p>
  )
}

function choose(button: HTMLButtonElement, zone: string) {
  const select = button.form?.elements.namedItem('timeZone')
  if (!(select instanceof HTMLSelectElement)) return
  const listed = [...select.options].find(({ value }) => zoneWords(value) === zoneWords(zone))
  if (!listed) select.add(new Option(zoneWords(zone), zone))
  select.value = listed?.value ?? zone
  select.focus()
}
