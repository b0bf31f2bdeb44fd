import { formatExactly, type TimeStyle, timeStyles } from '@/lib/time/format'
import { forReader, type Reading } from '@/lib/time/reader'

const isStyle = (text: string | undefined): text is TimeStyle => timeStyles.some((style) => style === text)

/** What the member chose, as the page says it; otherwise this browser's zone. */
function presentReading(): Reading {
  const { reader, zone: site = 'UTC', dates } = document.documentElement.dataset
  return {
    zone: reader ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    site,
    dates: dates === 'numbers' ? dates : 'words',
  }
}

function rewrite(time: HTMLTimeElement, reading: Reading) {
  const at = new Date(time.dateTime)
  const style = time.dataset.time
  const text = time.firstChild
  if (!text || !isStyle(style)) return
  // React keeps its hold on the text node, so its value is changed and the node stays.
  const words = forReader(at, style, reading)
  if (text.nodeValue !== words) text.nodeValue = words
  time.title = formatExactly(at, reading.zone)
}

/** Puts every `<time data-time>` of the page, now and later, into the reader's own zone; gives what stops it. */
export function keepLocalTimes(): () => void {
  const rewriteAll = () => {
    const reading = presentReading()
    for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-time]')) rewrite(time, reading)
  }
  rewriteAll()
  const observer = new MutationObserver(rewriteAll)
  observer.observe(document.body, { childList: true, characterData: true, subtree: true })
  observer.observe(document.documentElement, { attributeFilter: ['data-reader', 'data-dates'] })
  return () => observer.disconnect()
}
