import { DueLine } from '@/components/ending-line'
import { MemberName } from '@/components/member-name'
import { previewNote } from '@/components/preview-note'
import { SimilarQuestions } from '@/components/similar-questions'
import { TagList } from '@/components/tag-list'
import { WeighingBox } from '@/components/thread/weighing-box'
import { comesUp } from '@/components/ui/comes-up'
import { SubmitButton } from '@/components/ui/submit-button'
import { Written } from '@/components/written'
import type { QuestionPreview } from '@/lib/questions/preview'

type Props = { preview: QuestionPreview; author: string; purpose: string }

/** The question as lists and its thread will show it, with the button that posts it. */
export function QuestionSheets({ preview, author, purpose }: Props) {
  const { title, leadHtml, moreHtml, category, knowsBy, tags } = preview
  return (
    <section className="preview" id="preview" aria-labelledby="preview-heading">
      <h2 id="preview-heading" {...comesUp}>
        Preview
      </h2>
      <p className="note" role="status">
        {previewNote(preview)}
      </p>
      <div className="sheet">
        <p className="label">In lists</p>
        <article className="row">
          <h3 className="row__title" dir="auto">
            {title}
          </h3>
          <Written className="row__lead prose" html={leadHtml} />
          {moreHtml && <p className="meta">[more inside]</p>}
          <p className="meta">
            posted by{' '}
            <span className="who">
              <MemberName name={author} />
            </span>{' '}
            to {category.name}. No answers yet
          </p>
          {knowsBy && <DueLine on={knowsBy} overdue={false} />}
        </article>
      </div>
      <div className="sheet">
        <p className="label">On its own page</p>
        <h3 className="h2" dir="auto">
          {title}
        </h3>
        <Written className="prose lead" html={leadHtml} />
        {moreHtml && <Written html={moreHtml} />}
        <WeighingBox {...preview} />
        <TagList tags={tags} />
      </div>
      <SimilarQuestions questions={preview.similar} heading="h3" />
      <input type="hidden" name="previewed" value={preview.digest} />
      <div className="acts">
        <SubmitButton main name="do" value="post">
          {purpose}
        </SubmitButton>
        <a className="btn" href="#title">
          Keep editing
        </a>
      </div>
    </section>
  )
}
