import { EndMark } from '@/components/outcome-mark'
import { SubmitButton } from '@/components/ui/submit-button'
import { Written } from '@/components/written'
import { outcomeWords } from '@/lib/follow-ups/outcome'
import type { FollowUpPreview } from '../actions'

/** The update as it will stand in the thread, with the button that posts it. */
export function FollowUpSheet({ preview }: { preview: FollowUpPreview }) {
  return (
    <section className="preview" aria-labelledby="update-preview-heading">
      <h3 className="h2" id="update-preview-heading" tabIndex={-1}>
        Preview
      </h3>
      <p className="note" role="status">
        {preview.changed
          ? 'You changed something after the last preview, so nothing is posted yet. This is how it is now.'
          : 'Nothing is posted yet. Read it once as a stranger would.'}
      </p>
      <div className="sheet">
        <div className="post post--asker post--update">
          <div className="post__body">
            <Written html={preview.html} />
            <p className="post__end">
              <EndMark outcome={preview.outcome} />
              <span>{outcomeWords[preview.outcome]}</span>
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
