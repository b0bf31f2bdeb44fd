import { randomUUID } from 'node:crypto'
import { EditUntil } from '@/components/edit-until'
import { LogInFirst } from '@/components/log-in-first'
import { Missing } from '@/components/missing'
import { NotAllowed } from '@/components/not-allowed'
import { QuestionForm } from '@/components/question-form/question-form'
import { viewer } from '@/lib/auth'
import { categories } from '@/lib/categories/queries'
import { idFrom } from '@/lib/id'
import { unlisted } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { mayEdit } from '@/lib/policy'
import { questionToEdit } from '@/lib/questions/edit-queries'
import { threadPath } from '@/lib/questions/slug'
import { questionVersion } from '@/lib/questions/version'
import { writtenIn } from '@/lib/questions/written'
import { wasSent } from '@/lib/sent-form'
import { editQuestionAction } from './actions'

export const metadata = unlisted('Edit your question')

export default async function EditQuestionPage({ params }: Params<{ id: string; slug: string }>) {
  const { id } = await params
  const member = await viewer()
  if (!member && !wasSent()) return <LogInFirst to={`/q/${id}`} purpose="Log in to edit your question." />
  const number = idFrom(id)
  const question = number && (await questionToEdit(number))
  if (!question) return <Missing />
  const refused = mayEdit(member, 'question', { ...question, authorId: question.askerId }, new Date())
  if (refused && !wasSent()) return <NotAllowed reason={refused} back={threadPath(question)} />
  return (
    <div className="page">
      <main id="main" className="hang">
        <div>
          <h1 id="form-heading">Edit your question</h1>
          {!refused && (
            <p className="intro mb-6">
              <EditUntil kind="question" post={question} />
            </p>
          )}
          <QuestionForm
            action={editQuestionAction}
            values={{ submissionId: randomUUID(), ...(refused ? { questionId: id } : valuesOf(question)) }}
            categories={await categories()}
            purpose="Save changes"
            author={member?.name ?? null}
            keptAs={`edit-question:${question.id}`}
            back={threadPath(question)}
          />
        </div>
      </main>
    </div>
  )
}

function valuesOf(question: NonNullable<Awaited<ReturnType<typeof questionToEdit>>>) {
  const written = writtenIn(question)
  return {
    questionId: String(question.id),
    began: questionVersion(written),
    title: written.title,
    lead: written.lead,
    more: written.more,
    category: written.category,
    tags: written.tags.join(', '),
    decidingBetween: written.decidingBetween.join('\n'),
    alreadyTried: written.alreadyTried,
    knowsBy: written.knowsBy?.toISOString().slice(0, 10) ?? '',
  }
}
