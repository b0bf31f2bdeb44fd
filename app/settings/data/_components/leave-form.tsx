import { ActionForm } from '@/components/action-form'
import { ProofField } from '@/components/proof-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { FieldGroup } from '@/components/ui/field-group'
import { InputField } from '@/components/ui/input-field'
import { leavingWord } from '@/lib/departures/leaving-word'
import { textOf } from '@/lib/form-state'
import { formOf } from '@/lib/sent-form'
import type { Proof } from '@/lib/sessions/proof'
import { settings } from '@/lib/settings'
import { leaveAction } from '../actions'

const choices = [
  { value: 'keep', label: 'Keep them, under “a former member”' },
  { value: 'blank', label: 'Delete their text', more: 'The threads and others’ answers stay.' },
]

/** Closes the account: what becomes of everything, said before it is done. */
export function LeaveForm({ proof }: { proof: Proof }) {
  const { field, errors, state } = formOf('leave-form')
  const chosen = textOf(state.values, 'texts') || 'keep'
  return (
    <ActionForm
      id="leave-form"
      action={leaveAction}
      className="form spaced"
      aria-labelledby="leave"
      data-forgets-all
    >
      <h2 id="leave">Close your account</h2>
      <p>
        Your account closes at once. Within a minute your name becomes “a former member” everywhere, and your
        page, favorites, subscriptions, drafts and notifications are removed. Your answers to others stay
        readable, because people rely on them.
      </p>
      <p>
        We’ll email you a link. For {settings.leavingDays} days it brings everything back except drafts and
        notifications. After that it can’t be undone. Your name is never reused.
      </p>
      <Refused state={state} purpose="you can close your account" ids="leave-" ownLogIn />
      <FieldGroup
        name="texts"
        id="leave-texts"
        label="Your questions, your replies in them, and your updates"
        error={errors.texts}
      >
        {choices.map(({ value, ...words }) => (
          <Check
            key={value}
            type="radio"
            name="texts"
            value={value}
            defaultChecked={chosen === value}
            {...words}
          />
        ))}
      </FieldGroup>
      <ProofField {...proof} state={state} from="/settings/data" ids="leave-" />
      <InputField
        {...field('word')}
        id="leave-word"
        label={`Type “${leavingWord}” to confirm`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <Button>Close my account</Button>
    </ActionForm>
  )
}
