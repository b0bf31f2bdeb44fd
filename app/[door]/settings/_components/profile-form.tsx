'use client'

import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { TextareaField } from '@/components/ui/textarea-field'
import { type FormAction, useForm } from '@/components/use-form'
import type { Values } from '@/lib/form-state'

type Props = { action: FormAction<'saved'>; values: Values; page: string; limit: number }

/** What everyone reads about a member. */
export function ProfileForm({ action, values, page, limit }: Props) {
  const { form, field, state, summary, pending } = useForm(action, values)
  return (
    <form {...form} className="form" aria-labelledby="profile">
      <h2 id="profile">Profile</h2>
      {state.shown && (
        <p role="status">
          Saved. <a href={page}>See your page</a>
        </p>
      )}
      <Refused state={state} summary={summary} purpose="this can be saved" ownLogIn />
      <TextareaField
        {...field('bio')}
        label="About you"
        hint="What would help people weigh what you say. Plain text, shown on your page."
        rows={5}
        limit={limit}
        dir="auto"
        optional
      />
      <TextareaField
        {...field('links')}
        label="Links"
        hint="Up to five web addresses, one on each line."
        rows={2}
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        optional
      />
      <Button main aria-disabled={pending}>
        Save profile
      </Button>
    </form>
  )
}
