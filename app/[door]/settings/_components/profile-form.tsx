'use client'

import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { comesUp } from '@/components/ui/comes-up'
import { HiddenField } from '@/components/ui/hidden-field'
import { TextareaField } from '@/components/ui/textarea-field'
import { type FormAction, useForm } from '@/components/use-form'
import { textOf, type Values } from '@/lib/form-state'

type Props = {
  /** Once it is saved, the form goes on from the version that it made. */
  action: FormAction<{ began: string }>
  /** The session stands; otherwise it shows only what came back from sending it. */
  open: boolean
  values: Values
  page: string | null
  limit: number
}

/** What everyone reads about a member. */
export function ProfileForm({ action, open, values, page, limit }: Props) {
  const { form, field, state, summary, pending } = useForm(action, values)
  if (!open && state.attempt === 0) return null
  return (
    <form {...form} className="form" aria-labelledby="profile">
      <h2 id="profile">Profile</h2>
      <Refused state={state} summary={summary} purpose="you save" logInApart />
      <HiddenField name="began" defaultValue={state.shown?.began ?? textOf(state.values, 'began')} />
      <TextareaField
        {...field('bio')}
        label="About you"
        hint="Anything that helps people judge your advice. Plain text, shown on your page."
        rows={5}
        limit={limit}
        dir="auto"
        optional
      />
      <TextareaField
        {...field('links')}
        label="Links"
        hint="Up to five web addresses, one per line."
        rows={2}
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        optional
      />
      <div className="acts acts--form">
        <Button main aria-disabled={pending}>
          Save profile
        </Button>
        {state.shown && (
          <p key={state.attempt} role="status" {...comesUp}>
            Saved. {page && <a href={page}>See your page</a>}
          </p>
        )}
      </div>
    </form>
  )
}
