import { type FormAction, formOf } from '@/lib/sent-form'
import { ActionForm } from './action-form'
import { type Leave, Leaving } from './leaving'
import { Refused } from './refused'
import { Button } from './ui/button'

type Props = { action: FormAction; sites: { key: string; name: string }[]; next: string }

/** Signing in by another site, whether or not one has been here before. */
export function OtherSites({ action, sites, next }: Props) {
  const { state } = formOf<Leave>('other-sites')
  if (state.shown) return <Leaving {...state.shown} />
  return (
    <ActionForm id="other-sites" action={action} className="ways-in" data-loads="">
      <Refused state={state} ownLogIn />
      <input type="hidden" name="next" value={next} />
      {sites.map(({ key, name }) => (
        <Button key={key} name="site" value={key}>
          Continue with {name}
        </Button>
      ))}
    </ActionForm>
  )
}
