import { EndMark } from '@/components/outcome-mark'
import { previewNote } from '@/components/preview-note'
import { CreditLines } from '@/components/thread/credit-lines'
import { comesUp } from '@/components/ui/comes-up'
import { SubmitButton } from '@/components/ui/submit-button'
import { Written } from '@/components/written'
import { outcomeWords } from '@/lib/follow-ups/outcome'
import { daysBetween, waitLater } from '@/lib/follow-ups/wait'
import type { Narrowing } from '@/lib/questions/narrowing'
import type { Credit } from '@/lib/questions/thread'
import type { FollowUpPreview } from '../actions'

type Props = { preview: FollowUpPreview; askedAt: Date; credits: Credit[]; hrefOf: Narrowing['hrefOf'] }

/** The update as it will stand in the thread, with the button that posts it. */
export function FollowUpSheet({ preview, askedAt, credits, hrefOf }: Props) {
  return (
    <section className="preview" aria-labelledby="update-preview-heading">
      <h3 className="h2" id="update-preview-heading" {...comesUp}>
        Preview
      </h3>
      <p className="note" role="status">
        {previewNote(preview)}
      </p>
      <div className="sheet">
        <div className="post post--asker post--update">
          <div className="post__body">
            <Written html={preview.html} />
            <CreditLines credits={credits} hrefOf={hrefOf} />
            <p className="post__end">
              <EndMark outcome={preview.outcome} />
              <span>
                {outcomeWords[preview.outcome]}, {waitLater(daysBetween(askedAt, preview.at))}
              </span>
            </p>
          </div>
        </div>
      </div>
      <input type="hidden" name="previewed" value={preview.digest} />
      <div className="acts">
        <SubmitButton main name="do" value="post">
          Post update
        </SubmitButton>
        <a className="btn" href="#update-text">
          Keep editing
        </a>
      </div>
    </section>
  )
}
