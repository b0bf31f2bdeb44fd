'use client'

import { type Leave, Leaving } from '@/components/leaving'
import { ProofField } from '@/components/proof-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { type FormAction, useForm } from '@/components/use-form'
import type { Proof } from '@/lib/sessions/proof'

type Props = { action: FormAction<Leave>; sites: { key: string; name: string }[]; proof: Proof }

export function ConnectForm({ action, sites, proof }: Props) {
  const { form, state, summary, pending } = useForm(action)
  if (state.shown) return <Leaving {...state.shown} />
  return (
    <form {...form}>
      <Refused state={state} summary={summary} purpose="you can go on" ids="connect-" ownLogIn />
      <p>Log in with an account you have elsewhere. We never post anything there.</p>
      <ProofField {...proof} state={state} from="/settings/signing-in" ids="connect-" />
      <div className="acts">
        {sites.map(({ key, name }) => (
          <Button key={key} name="site" value={key} aria-disabled={pending}>
            Connect {name}
          </Button>
        ))}
      </div>
    </form>
  )
}
