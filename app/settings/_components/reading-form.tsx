import { ActionForm } from '@/components/action-form'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { comesUp } from '@/components/ui/comes-up'
import { FieldGroup } from '@/components/ui/field-group'
import { SelectField } from '@/components/ui/select-field'
import type { Viewer } from '@/lib/auth'
import { textOf } from '@/lib/form-state'
import { formOf } from '@/lib/sent-form'
import { formatInNumbers, formatTime } from '@/lib/time/format'
import { siteZone } from '@/lib/time/site-zone'
import { zoneWords } from '@/lib/time/zone-words'
import { zoneChoices } from '@/lib/time/zones'
import { saveReadingAction } from '../actions'

type Choice = { value: string; label: string }

const themes: Choice[] = [
  { value: 'system', label: 'Match my device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

// An afternoon, so that it is seen which of the two counts to 24.
const example = new Date('2026-11-23T14:05:00Z')

const dates = (zone: string): Choice[] => [
  { value: 'words', label: `In words: ${formatTime(example, 'full', zone)}` },
  { value: 'numbers', label: `In numbers: ${formatInNumbers(example, 'full', zone)}` },
]

const unchosen = { theme: 'system', timeZone: null, dateStyle: 'words' } as const

/** How a member has pages shown. To whoever was logged out meanwhile it shows only what they sent. */
export function ReadingForm({ member }: { member: Viewer | null }) {
  const { theme, timeZone, dateStyle } = member ?? unchosen
  const values = { theme, timeZone: timeZone ?? '', dateStyle }
  const { field, errors, state } = formOf<'saved'>('reading-form', values)
  if (!member && !state.sent) return null
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
    <ActionForm id="reading-form" action={saveReadingAction} className="form" aria-labelledby="reading">
      <h2 id="reading">Reading</h2>
      <Refused state={state} purpose="you save" logInApart />
      {choose('theme', 'Light or dark', themes)}
      <SelectField
        {...field('timeZone')}
        label="Time zone"
        hint={`Email and browsers without JavaScript use the site’s time zone, ${zoneWords(siteZone())}.`}
        options={[{ value: '', label: 'My device’s time zone' }, ...zoneChoices(timeZone, new Date())]}
        data-own-zone
      />
      {choose('dateStyle', 'Dates', dates(timeZone ?? siteZone()))}
      <div className="acts acts--form">
        <Button main>Save</Button>
        {state.shown && (
          <p role="status" {...comesUp}>
            Saved. This applies wherever you’re logged in.
          </p>
        )}
      </div>
    </ActionForm>
  )
}
