import { ActionForm } from '@/components/action-form'
import { type Leave, Leaving } from '@/components/leaving'
import { ProofField } from '@/components/proof-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { formOf } from '@/lib/sent-form'
import type { Proof } from '@/lib/sessions/proof'
import { connectAction } from './actions'

type Props = { sites: { key: string; name: string }[]; proof: Proof }

export function ConnectForm({ sites, proof }: Props) {
  const { state } = formOf<Leave>('connect-site')
  if (state.shown) return <Leaving {...state.shown} />
  return (
    <ActionForm id="connect-site" action={connectAction} data-loads>
      <Refused state={state} purpose="you can go on" ids="connect-" ownLogIn />
      <p>Log in with an account you have elsewhere. We never post anything there.</p>
      <ProofField {...proof} state={state} from="/settings/signing-in" ids="connect-" />
      <div className="acts">
        {sites.map(({ key, name }) => (
          <Button key={key} name="site" value={key}>
            Connect {name}
          </Button>
        ))}
      </div>
    </ActionForm>
  )
}
