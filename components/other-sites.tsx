'use client'

import { type Leave, Leaving } from './leaving'
import { Refused } from './refused'
import { Button } from './ui/button'
import { type FormAction, useForm } from './use-form'

type Props = { action: FormAction<Leave>; sites: { key: string; name: string }[]; next: string }

/** Signing in by another site, whether or not one has been here before. */
export function OtherSites({ action, sites, next }: Props) {
  const { form, state, summary, pending } = useForm(action)
  if (state.shown) return <Leaving {...state.shown} />
  return (
    <form {...form} className="ways-in">
      <Refused state={state} summary={summary} ownLogIn />
      <input type="hidden" name="next" value={next} />
      {sites.map(({ key, name }) => (
        <Button key={key} name="site" value={key} aria-disabled={pending}>
          Continue with {name}
        </Button>
      ))}
    </form>
  )
}
