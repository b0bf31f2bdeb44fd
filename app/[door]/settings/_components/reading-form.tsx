'use client'

import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { comesUp } from '@/components/ui/comes-up'
import { FieldGroup } from '@/components/ui/field-group'
import { SelectField } from '@/components/ui/select-field'
import { type FormAction, useForm } from '@/components/use-form'
import { textOf, type Values } from '@/lib/form-state'
import { SuggestedZone } from './suggested-zone'

type Choice = { value: string; label: string }
type Props = {
  action: FormAction<'saved'>
  /** The session stands; otherwise it shows only what came back from sending it. */
  open: boolean
  values: Values
  zones: Choice[]
  /** The site's own, as people read it. */
  siteZone: string
  /** The same instant in words and in numbers. */
  dates: Choice[]
}

const themes: Choice[] = [
  { value: 'system', label: 'Match my device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

/** How a member has pages shown. */
export function ReadingForm({ action, open, values, zones, siteZone, dates }: Props) {
  const { form, field, errors, state, summary, pending } = useForm(action, values)
  if (!open && state.attempt === 0) return null
  const choose = (name: string, label: string, choices: Choice[]) => (
    <FieldGroup name={name} label={label} error={errors[name]}>
      {choices.map((choice) => (
        <Check
          key={choice.value}
          type="radio"
          name={name}
          value={choice.value}
          label={choice.label}
          defaultChecked={textOf(state.values, name) === choice.value}
        />
      ))}
    </FieldGroup>
  )
  return (
    <form {...form} className="form" aria-labelledby="reading">
      <h2 id="reading">Reading</h2>
      <Refused state={state} summary={summary} purpose="you save" logInApart />
      {choose('theme', 'Light or dark', themes)}
      <SelectField
        {...field('timeZone')}
        label="Time zone"
        hint={`Email and browsers without JavaScript use the site’s time zone, ${siteZone}.`}
        options={[{ value: '', label: 'My device’s time zone' }, ...zones]}
      />
      <SuggestedZone />
      {choose('dateStyle', 'Dates', dates)}
      <div className="acts acts--form">
        <Button main aria-disabled={pending}>
          Save
        </Button>
        {state.shown && (
          <p key={state.attempt} role="status" {...comesUp}>
            Saved. This applies wherever you’re logged in.
          </p>
        )}
      </div>
    </form>
  )
}
