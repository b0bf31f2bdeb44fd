import { formatExactly, type TimeStyle } from '@/lib/time/format'
import { forReader } from '@/lib/time/reader'

type Zones = { reader: string; site: string }

const isStyle = (text: string | undefined): text is TimeStyle =>
  text !== undefined && ['full', 'clock', 'day', 'short-day'].includes(text)

function rewrite(time: HTMLTimeElement, zones: Zones) {
  const at = new Date(time.dateTime)
  const style = time.dataset.time
  const text = time.firstChild
  if (!text || !isStyle(style)) return
  // React keeps its hold on the text node, so its value is changed and the node stays.
  const words = forReader(at, style, zones)
  if (text.nodeValue !== words) text.nodeValue = words
  time.title = formatExactly(at, zones.reader)
}

/** Puts every `<time data-time>` of the page, now and later, into the reader's own zone; gives what stops it. */
export function keepLocalTimes(): () => void {
  const reader = Intl.DateTimeFormat().resolvedOptions().timeZone
  const site = document.documentElement.dataset.zone ?? 'UTC'
  const rewriteAll = () => {
    for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-time]'))
      rewrite(time, { reader, site })
  }
  rewriteAll()
  const observer = new MutationObserver(rewriteAll)
  observer.observe(document.body, { childList: true, characterData: true, subtree: true })
  return () => observer.disconnect()
}
