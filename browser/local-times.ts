import { formatExactly, type TimeStyle, timeStyles } from '@/lib/time/format'
import { forReader, type Reading } from '@/lib/time/reader'
import { whenShown } from './attach'

const isStyle = (text: string | undefined): text is TimeStyle => timeStyles.some((style) => style === text)

/** What the member chose, as the page says it; otherwise this browser's zone. */
function presentReading(): Reading {
  const { reader, zone: site = 'UTC', dates } = document.documentElement.dataset
  return {
    zone: reader || Intl.DateTimeFormat().resolvedOptions().timeZone,
    site,
    dates: dates === 'numbers' ? dates : 'words',
  }
}

function rewrite(time: HTMLTimeElement, reading: Reading) {
  const at = new Date(time.dateTime)
  const style = time.dataset.time
  if (!isStyle(style)) return
  time.textContent = forReader(at, style, reading)
  time.title = formatExactly(at, reading.zone)
}

/** Puts every `<time data-time>` into the reader's own zone. */
function writeTimes(): void {
  const reading = presentReading()
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-time]')) rewrite(time, reading)
}

whenShown(writeTimes)
