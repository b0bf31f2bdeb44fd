'use client'

import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { comesUp } from '@/components/ui/comes-up'
import { FieldGroup } from '@/components/ui/field-group'
import { type FormAction, useForm } from '@/components/use-form'
import { textOf, type Values } from '@/lib/form-state'
import { deliveries, deliveryWords, kindsInOrder, noticeKinds } from '@/lib/notices/kind'
import { fieldOf, rhythms, rhythmWords } from '@/lib/notices/preference-field'

type Props = {
  action: FormAction<'saved'>
  /** The session stands; otherwise it shows only what came back from sending it. */
  open: boolean
  values: Values
}

/** How a member is told of each kind of thing, and how often the digest comes. */
export function PreferencesForm({ action, open, values }: Props) {
  const { form, errors, state, summary, pending } = useForm(action, values)
  if (!open && state.attempt === 0) return null
  const is = (name: string, value: string) => textOf(state.values, name) === value
  const radio = (name: string, value: string, label: string) => (
    <Check
      key={value}
      type="radio"
      name={name}
      value={value}
      label={label}
      defaultChecked={is(name, value)}
    />
  )
  const box = (name: string, label: string, more: string) => (
    <Check name={name} value="1" label={label} more={more} defaultChecked={is(name, '1')} />
  )
  return (
    <form {...form} className="form" aria-labelledby="notices">
      <h2 id="notices">What you are told</h2>
      <Refused state={state} summary={summary} purpose="you save" logInApart />
      <p className="meta mb-4">
        On site is in your <a href="/activity">activity</a>. Mail comes at once. The digest gathers what
        waits. Whatever is mailed is in your activity too.
      </p>
      {kindsInOrder.map((kind) => (
        <fieldset key={kind} className="ways" id={fieldOf(kind)}>
          <legend>{noticeKinds[kind].words}</legend>
          <div>{deliveries.map((way) => radio(fieldOf(kind), way, deliveryWords[way]))}</div>
        </fieldset>
      ))}
      <div className="mt-6">
        <FieldGroup
          name="rhythm"
          label="The digest comes"
          hint="In your morning, and never when there is nothing in it."
          error={errors.rhythm}
        >
          {rhythms.map((rhythm) => radio('rhythm', rhythm, rhythmWords[rhythm]))}
        </FieldGroup>
      </div>
      <FieldGroup name="asking" label="When you write">
        {box(
          'subscribes',
          'Follow the threads in which I ask or answer',
          'Each thread has its own switches too.',
        )}
        {box(
          'nudges',
          'Mail me to ask how my questions turned out',
          'At most four times for each, around the day that you name.',
        )}
      </FieldGroup>
      <div className="acts acts--form">
        <Button main aria-disabled={pending}>
          Save
        </Button>
        {state.shown && (
          <p key={state.attempt} role="status" {...comesUp}>
            Saved.
          </p>
        )}
      </div>
    </form>
  )
}
