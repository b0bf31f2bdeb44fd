'use client'

import { forgetKeptTexts } from '@/components/kept-text'
import { ProofField } from '@/components/proof-field'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { FieldGroup } from '@/components/ui/field-group'
import { InputField } from '@/components/ui/input-field'
import { type FormAction, useForm } from '@/components/use-form'
import { leavingWord } from '@/lib/departures/leaving-word'
import { textOf } from '@/lib/form-state'
import type { Proof } from '@/lib/sessions/proof'

type Props = { action: FormAction; proof: Proof; days: number }

const choices = [
  { value: 'keep', label: 'Keep them, under “a former member”' },
  { value: 'blank', label: 'Delete their text', more: 'The threads and others’ answers stay.' },
]

/** Closes the account: what becomes of everything, said before it is done. */
export function LeaveForm({ action, proof, days }: Props) {
  const { form, field, errors, state, summary, pending } = useForm(action)
  const chosen = textOf(state.values, 'texts') || 'keep'
  return (
    <form {...form} className="form spaced" aria-labelledby="leave">
      <h2 id="leave">Close your account</h2>
      <p>
        Your account closes at once. Within a minute your name becomes “a former member” everywhere, and your
        page, favorites, subscriptions, drafts and notifications are removed. Your answers to others stay
        readable, because people rely on them.
      </p>
      <p>
        We’ll email you a link. For {days} days it brings everything back except drafts and notifications.
        After that it can’t be undone. Your name is never reused.
      </p>
      <Refused state={state} summary={summary} purpose="you can close your account" ids="leave-" ownLogIn />
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
      <Button aria-disabled={pending} onClick={forgetKeptTexts}>
        Close my account
      </Button>
    </form>
  )
}
