import { randomUUID } from 'node:crypto'
import { Columns } from '@/components/columns'
import { EditUntil } from '@/components/edit-until'
import { LogInFirst } from '@/components/log-in-first'
import { Missing } from '@/components/missing'
import { NotAllowed } from '@/components/not-allowed'
import { PageHead } from '@/components/page-head'
import { answerToEdit } from '@/lib/answers/queries'
import { viewer } from '@/lib/auth'
import { digestOf } from '@/lib/digest'
import { idFrom } from '@/lib/id'
import { unlisted } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { mayEdit } from '@/lib/policy'
import { placeOf } from '@/lib/questions/slug'
import { wasSent } from '@/lib/sent-form'
import { DeleteAnswerForm } from './delete-answer-form'
import { EditAnswerForm } from './edit-answer-form'

export const metadata = unlisted('Edit your answer')

export default async function EditAnswerPage({ params }: Params<{ id: string }>) {
  const { id } = await params
  const member = await viewer()
  if (!member && !wasSent())
    return <LogInFirst to={`/answers/${id}/edit`} purpose="Log in to edit your answer." />
  const number = idFrom(id)
  const answer = number && (await answerToEdit(number))
  if (!answer) return <Missing />
  const back = placeOf(answer.question, { kind: 'answer', id: answer.id })
  const refused = mayEdit(member, 'answer', answer, new Date())
  if (refused && !wasSent()) return <NotAllowed reason={refused} back={back} />
  return (
    <Columns>
      <PageHead title="Edit your answer">
        To{' '}
        <a href={back}>
          <bdi>{answer.question.title}</bdi>
        </a>
        . {!refused && <EditUntil kind="answer" post={answer} />}
      </PageHead>
      <div className="stack">
        <div className="hang">
          <EditAnswerForm
            answerId={answer.id}
            values={{
              submissionId: randomUUID(),
              ...(!refused && { text: answer.text, began: digestOf(answer.text) }),
            }}
            back={back}
          />
        </div>
        <div className="hang">
          <DeleteAnswerForm answerId={answer.id} />
        </div>
      </div>
    </Columns>
  )
}
