import { Columns } from '@/components/columns'
import { Missing } from '@/components/missing'
import { PageHead } from '@/components/page-head'
import { Time } from '@/components/time'
import { Disclosure } from '@/components/ui/disclosure'
import { mayLookIntoOutbox } from '@/lib/mail/looking-queries'
import { letterInOutbox } from '@/lib/mail/outbox-queries'
import { unlisted } from '@/lib/page-metadata'
import type { Params } from '@/lib/params'
import { id as idText } from '@/lib/text/input'

export const metadata = unlisted('Outbox')

const trail = [{ href: '/outbox', name: 'Outbox' }]

/** A message as a person would see it, then as mail programs do. */
export default async function OutboxLetterPage({ params }: Params<{ id: string }>) {
  const { id } = await params
  const parsed = idText.safeParse(id)
  const letter = parsed.success && (await mayLookIntoOutbox()) ? await letterInOutbox(parsed.data) : null
  if (!letter) return <Missing />
  const { From, To, ...others } = letter.headers
  return (
    <Columns>
      <PageHead title={letter.subject} trail={trail}>
        From <bdi>{From}</bdi> to <bdi>{To}</bdi>, <Time at={letter.sentAt} />
      </PageHead>
      <div className="hang">
        <iframe
          className="letter"
          title="The message"
          src={`/outbox/${letter.id}.html`}
          sandbox="allow-top-navigation-by-user-activation"
        />
      </div>
      <div className="hang">
        <div>
          <Disclosure summary="As plain text">
            <pre className="source" dir="auto">
              {letter.text}
            </pre>
          </Disclosure>
          <Disclosure summary="Headers">
            <dl className="source">
              {Object.entries(others).map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        </div>
      </div>
    </Columns>
  )
}
