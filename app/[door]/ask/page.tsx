import { randomUUID } from 'node:crypto'
import { LogInFirst } from '@/components/log-in-first'
import { QuestionForm } from '@/components/question-form/question-form'
import { viewer } from '@/lib/auth'
import { categories } from '@/lib/categories/queries'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { unlisted } from '@/lib/page-metadata'
import { questionLimits } from '@/lib/questions/limits'
import { askAction } from './actions'
import { BeforeYouAsk } from './before-you-ask'

export const metadata = unlisted('Ask a question')

export default async function AskPage({ params }: DoorParams) {
  const { door } = await params
  if (door === 'none') return null
  if (!isMemberDoor(door)) return <LogInFirst to="/ask" purpose="Log in to ask a question." />
  const member = await viewer()
  return (
    <div className="page">
      <main id="main" className="withside withside--ask">
        <div className="hang">
          <h1 id="form-heading">Ask a question</h1>
        </div>
        <BeforeYouAsk />
        <div className="hang">
          <QuestionForm
            action={askAction}
            values={{ submissionId: randomUUID() }}
            categories={await categories()}
            limits={questionLimits}
            purpose="Post question"
            author={member?.name ?? 'you'}
            keptAs="ask"
            isNew
          />
        </div>
      </main>
    </div>
  )
}
