import { daysBetween, waitInWords } from '@/lib/follow-ups/wait'
import { numberInWords } from '@/lib/text/number-words'

const longSilence = 30

/** "four months later", when more than thirty days passed between two posts; otherwise null. */
export function silenceBetween(before: Date, after: Date): string | null {
  const days = daysBetween(before, after)
  if (days <= longSilence) return null
  const [count, unit] = waitInWords(days).split(' ')
  return `${numberInWords(Number(count))} ${unit} later`
}

/** An item of the timeline that stands where nobody wrote for a long time. */
export function Silence({ before, after }: { before: Date; after: Date }) {
  const words = silenceBetween(before, after)
  if (!words) return null
  return (
    <li className="hang">
      <p className="silence">{words}</p>
    </li>
  )
}
