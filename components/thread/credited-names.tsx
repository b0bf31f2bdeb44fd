import { Fragment } from 'react'
import { MemberName } from '@/components/member-name'
import type { Narrowing } from '@/lib/questions/narrowing'
import type { Credit } from '@/lib/questions/thread'

type Props = { credits: Credit[]; hrefOf: Narrowing['hrefOf'] }

/** Names that lead to the answers they wrote. */
export function CreditedNames({ credits, hrefOf }: Props) {
  return credits.map(({ answerId, name }, index) => (
    <Fragment key={answerId}>
      {index > 0 && ', '}
      <a href={hrefOf({ kind: 'answer', id: answerId })}>
        <MemberName name={name} />
      </a>
    </Fragment>
  ))
}
