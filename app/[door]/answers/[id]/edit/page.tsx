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
import { type DoorParams, isMemberDoor, isSent } from '@/lib/door'
import { idFrom } from '@/lib/id'
import { unlisted } from '@/lib/page-metadata'
import { mayEdit } from '@/lib/policy'
import { placeOf } from '@/lib/questions/slug'
import { settings } from '@/lib/settings'
import { isFormAnswer } from '../../../form-answer'
import { deleteAnswerAction, editAnswerAction } from './actions'
import { DeleteAnswerForm } from './delete-answer-form'
import { EditAnswerForm } from './edit-answer-form'

export const metadata = unlisted('Edit your answer')
export const generateStaticParams = () => [{ id: '0' }]

export default async function EditAnswerPage({ params }: DoorParams<{ id: string }>) {
  const { door, id } = await params
  if (door === 'none') return null
  const member = isMemberDoor(door) ? await viewer() : null
  if (!member && !isSent(door))
    return <LogInFirst to={`/answers/${id}/edit`} purpose="Log in to edit your answer." />
  const number = idFrom(id)
  const answer = number && (await answerToEdit(number))
  if (!answer) return <Missing />
  const back = placeOf(answer.question, { kind: 'answer', id: answer.id })
  const refused = mayEdit(member, 'answer', answer, new Date())
  if (refused && !(await isFormAnswer(door))) return <NotAllowed reason={refused} back={back} />
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
            action={editAnswerAction}
            answerId={answer.id}
            submissionId={randomUUID()}
            values={refused ? {} : { text: answer.text, began: digestOf(answer.text) }}
            limit={settings.answer.max}
            back={back}
          />
        </div>
        <div className="hang">
          <DeleteAnswerForm action={deleteAnswerAction} answerId={answer.id} />
        </div>
      </div>
    </Columns>
  )
}
