import { Fragment } from 'react'
import { anchorOf, type Credit } from '@/lib/questions/thread'

/** Names that lead to the answers they wrote. */
export function CreditedNames({ credits }: { credits: Credit[] }) {
  return credits.map(({ answerId, name }, index) => (
    <Fragment key={answerId}>
      {index > 0 && ', '}
      <a href={`#${anchorOf({ kind: 'answer', id: answerId })}`}>
        <bdi>{name}</bdi>
      </a>
    </Fragment>
  ))
}
