import { Time } from '@/components/time'
import { ButtonLink } from '@/components/ui/button'
import { exportPath } from '@/lib/exports/path'
import type { ExportView } from '@/lib/exports/queries'
import { sizeInWords } from './size-in-words'

/** What has become of the file that was asked for last. */
export function ExportState({ made }: { made: ExportView | null }) {
  if (!made) return null
  if (made.state === 'failed') return <p role="status">Your last download couldn’t be prepared. Try again.</p>
  if (made.state === 'underway')
    return (
      <p role="status">
        We’ve been preparing your download since <Time at={made.requestedAt} />. We’ll email you when it’s
        ready.
      </p>
    )
  return (
    <>
      <p role="status">
        Your download has been ready since <Time at={made.finishedAt} />. You can get it until{' '}
        <Time at={made.until} style="day" />.
      </p>
      <p>
        <ButtonLink main href={exportPath(made.id)} download>
          Download ({sizeInWords(made.size)})
        </ButtonLink>
      </p>
    </>
  )
}
