import type { Narrowing } from '@/lib/questions/narrowing'
import type { Credit } from '@/lib/questions/thread'
import { CreditedNames } from './credited-names'

type Props = { credits: Credit[]; hrefOf: Narrowing['hrefOf'] }

/** The answers that an update names, and what the asker says of them. */
export function CreditLines({ credits, hrefOf }: Props) {
  const helped = credits.filter(({ verdict }) => verdict === 'helped')
  const didNot = credits.filter(({ verdict }) => verdict === 'did_not_help')
  return (
    <>
      {helped.length > 0 && (
        <p className="credit mt-4">
          The asker says {helped.length === 1 ? 'this' : 'these'} helped:{' '}
          <CreditedNames credits={helped} hrefOf={hrefOf} />
        </p>
      )}
      {didNot.length > 0 && (
        <p className="credit mt-4">
          Tried, and did not help: <CreditedNames credits={didNot} hrefOf={hrefOf} />
        </p>
      )}
    </>
  )
}
