import { Columns } from '@/components/columns'
import { ConfirmFirst } from '@/components/confirm-first'
import { LogInFirst } from '@/components/log-in-first'
import { PageHead } from '@/components/page-head'
import { viewer } from '@/lib/auth'
import { unlisted } from '@/lib/page-metadata'
import { mailConfirmationAction } from '../verify/actions'

export const metadata = unlisted('Welcome')

const ways = [
  { to: '/ask', words: 'Ask a question', reason: 'Come back later and tell everyone how it turned out.' },
  { to: '/unanswered', words: 'Answer a question', reason: 'These questions have no answers yet.' },
  {
    to: '/updates',
    words: 'Read how things turned out',
    reason: 'Askers say what they did and what helped.',
  },
  {
    to: '/categories',
    words: 'Follow a category',
    reason: 'Its new questions come in your digest.',
  },
  {
    to: '/settings',
    words: 'Choose your settings',
    reason: 'Your time zone, dark or light, and notifications.',
  },
]

/** The first page after signing up, unless they came from another page. */
export default async function WelcomePage() {
  const member = await viewer()
  if (!member) return <LogInFirst to="/welcome" purpose="Log in to get started." />
  return (
    <Columns>
      <PageHead title={`Welcome, ${member.name}`}>Here is what you can do now.</PageHead>
      <ConfirmFirst again={mailConfirmationAction} hangs isWelcomed />
      <div className="hang">
        <ul role="list" className="welcome">
          {ways.map(({ to, words, reason }) => (
            <li key={to}>
              <a href={to}>{words}</a>
              <p className="meta">{reason}</p>
            </li>
          ))}
        </ul>
      </div>
    </Columns>
  )
}
