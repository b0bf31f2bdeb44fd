import { randomUUID } from 'node:crypto'
import { Columns } from '@/components/columns'
import { EditUntil } from '@/components/edit-until'
import { LogInFirst } from '@/components/log-in-first'
import { Missing } from '@/components/missing'
import { NotAllowed } from '@/components/not-allowed'
import { PageHead } from '@/components/page-head'
import { answersToCredit } from '@/lib/answers/queries'
import { viewer } from '@/lib/auth'
import { followUpToEdit } from '@/lib/follow-ups/edit-queries'
import { followUpVersion, toldIn } from '@/lib/follow-ups/version'
import { idFrom } from '@/lib/id'
import { unlisted } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { mayEdit } from '@/lib/policy'
import { placeOf } from '@/lib/questions/slug'
import { wasSent } from '@/lib/sent-form'
import { EditFollowUpForm } from './edit-follow-up-form'

export const metadata = unlisted('Edit your update')

export default async function EditFollowUpPage({ params }: Params<{ id: string }>) {
  const { id } = await params
  const member = await viewer()
  if (!member && !wasSent())
    return <LogInFirst to={`/follow-ups/${id}/edit`} purpose="Log in to edit your update." />
  const number = idFrom(id)
  const followUp = number && (await followUpToEdit(number))
  if (!followUp) return <Missing />
  const back = placeOf(followUp.question, { kind: 'follow-up', id: followUp.id })
  const refused = mayEdit(member, 'followUp', followUp, new Date())
  if (refused && !wasSent()) return <NotAllowed reason={refused} back={back} />
  return (
    <Columns>
      <PageHead title="Edit your update">
        To{' '}
        <a href={back}>
          <bdi>{followUp.question.title}</bdi>
        </a>
        . {!refused && <EditUntil kind="followUp" post={followUp} />}
      </PageHead>
      <div className="hang">
        <EditFollowUpForm
          followUpId={followUp.id}
          values={{ submissionId: randomUUID(), ...(refused ? {} : valuesOf(followUp)) }}
          back={back}
          answers={await answersToCredit(followUp.question.id)}
        />
      </div>
    </Columns>
  )
}

function valuesOf(followUp: NonNullable<Awaited<ReturnType<typeof followUpToEdit>>>) {
  const { outcome, text, helped, didNotHelp } = toldIn(followUp)
  const began = followUpVersion(toldIn(followUp))
  return { began, outcome, text, helped: helped.map(String), didNotHelp: didNotHelp.map(String) }
}
