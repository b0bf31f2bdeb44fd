import { problemIn } from '@/lib/identities/problem'
import { reasons } from '@/lib/refusal'
import { ErrorSummary } from './ui/error-summary'

type Props = { searchParams: Promise<{ problem?: string | string[] }> }

/** Why somebody who went to another site came back without having signed in. */
export async function Problem({ searchParams }: Props) {
  const reason = problemIn((await searchParams).problem)
  return reason && <ErrorSummary message={reasons[reason]} />
}
