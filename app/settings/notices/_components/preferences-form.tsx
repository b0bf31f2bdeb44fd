import { ActionForm } from '@/components/action-form'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { comesUp } from '@/components/ui/comes-up'
import { FieldGroup } from '@/components/ui/field-group'
import { textOf } from '@/lib/form-state'
import { deliveriesOf, deliveryWords, kindsInOrder, noticeKinds } from '@/lib/notices/kind'
import { fieldOf, rhythms, rhythmWords } from '@/lib/notices/preference-field'
import { preferencesOf } from '@/lib/notices/preference-queries'
import { formOf } from '@/lib/sent-form'
import { settings } from '@/lib/settings'
import { savePreferencesAction } from '../actions'

/** "8 AM" */
const hourInWords = (hour: number) => `${hour % 12 || 12} ${hour < 12 ? 'AM' : 'PM'}`

/**
 * How each kind of notification reaches a member, and how often the digest is sent. To whoever was logged out meanwhile it
 * shows only what they sent.
 */
export async function PreferencesForm({ member }: { member: { id: number } | null }) {
  const chosen = member ? await preferencesOf(member.id) : {}
  const { errors, state } = formOf<'saved'>('preferences-form', chosen)
  if (!member && !state.sent) return null
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
    <ActionForm
      id="preferences-form"
      action={savePreferencesAction}
      className="form"
      aria-labelledby="notices"
    >
      <h2 id="notices">Notifications</h2>
      <Refused state={state} purpose="you save" logInApart />
      <p className="meta mb-4">
        “On site” shows in <a href="/activity">Activity</a>. “Email” is sent right away. “Digest” collects the
        rest. Everything we email you shows in Activity too.
      </p>
      {kindsInOrder.map((kind) => (
        <fieldset key={kind} className="ways" id={fieldOf(kind)}>
          <legend>{noticeKinds[kind].words}</legend>
          <div>{deliveriesOf(kind).map((way) => radio(fieldOf(kind), way, deliveryWords[way]))}</div>
        </fieldset>
      ))}
      <div className="mt-6">
        <FieldGroup
          name="rhythm"
          label="Send the digest"
          hint={`Sent at ${hourInWords(settings.morning)} your time, and only if there is something new.`}
          error={errors.rhythm}
        >
          {rhythms.map((rhythm) => radio('rhythm', rhythm, rhythmWords[rhythm]))}
        </FieldGroup>
      </div>
      <FieldGroup name="asking" label="When you ask or answer">
        {box('subscribes', 'Subscribe me to the thread', 'You can change this for each thread.')}
        {box(
          'nudges',
          'Email me to ask how my questions turned out',
          'At most four times per question, around the day you expected to know.',
        )}
      </FieldGroup>
      <div className="acts acts--form">
        <Button main>Save</Button>
        {state.shown && (
          <p role="status" {...comesUp}>
            Saved.
          </p>
        )}
      </div>
    </ActionForm>
  )
}
