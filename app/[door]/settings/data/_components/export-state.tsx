import { Time } from '@/components/time'
import { ButtonLink } from '@/components/ui/button'
import { exportPath } from '@/lib/exports/path'
import type { ExportView } from '@/lib/exports/queries'
import { sizeInWords } from './size-in-words'

/** What has become of the file that was asked for last. */
export function ExportState({ made }: { made: ExportView | null }) {
  if (!made) return null
  if (made.state === 'failed') return <p role="status">The last file could not be made. Ask for it again.</p>
  if (made.state === 'underway')
    return (
      <p role="status">
        Your file is being made, since <Time at={made.requestedAt} />. A mail tells you when it is ready.
      </p>
    )
  return (
    <>
      <p role="status">
        Your file of <Time at={made.finishedAt} /> is ready. It is here until{' '}
        <Time at={made.until} style="day" />.
      </p>
      <p>
        <ButtonLink main href={exportPath(made.id)} download>
          Fetch it ({sizeInWords(made.size)})
        </ButtonLink>
      </p>
    </>
  )
}
