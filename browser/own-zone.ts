import { zoneWords } from '@/lib/time/zone-words'
import { attach, made } from './attach'

/** Below the field for a time zone, names the one that this device is in, and chooses it when asked to. */
attach<HTMLSelectElement>('select[data-own-zone]', (select, signal) => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (!zone) return
  const line = made('p', { id: 'own-zone', signal })
  line.className = 'meta suggested-zone'
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'btn'
  button.textContent = `Choose ${zoneWords(zone)}`
  button.addEventListener('click', () => choose(select, zone))
  line.append(`This device is in ${zoneWords(zone)}. `, button)
  select.closest('.field')?.after(line)
})

function choose(select: HTMLSelectElement, zone: string) {
  // Browsers and the list may call one zone by two names.
  const listed = [...select.options].find(({ value }) => zoneWords(value) === zoneWords(zone))
  if (!listed) select.add(new Option(zoneWords(zone), zone))
  select.value = listed?.value ?? zone
  select.focus()
}
