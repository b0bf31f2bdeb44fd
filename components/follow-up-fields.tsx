'use client'

import { MemberName } from '@/components/member-name'
import { type Outcome, outcomes, outcomeWords } from '@/lib/follow-ups/outcome'
import { textOf, textsOf, type Values } from '@/lib/form-state'
import { OutcomeMark } from './outcome-mark'
import { Check } from './ui/check'
import { Disclosure } from './ui/disclosure'
import { FieldGroup } from './ui/field-group'
import { TextareaField } from './ui/textarea-field'

type Answer = { id: number; authorName: string; excerpt: string }
type Props = {
  field: (name: string) => { name: string; error?: string; defaultValue: string }
  errors: Record<string, string>
  values: Values
  limit: number
  answers: Answer[]
  /** The outcome may say it all. */
  wordless?: boolean
}

/** Outcome, text and credits, for writing an update and for changing it. */
export function FollowUpFields({ field, errors, values, limit, answers, wordless }: Props) {
  return (
    <>
      <FieldGroup name="outcome" id="update-outcome" label="The short version" error={errors.outcome}>
        {outcomes.map((outcome) => (
          <OutcomeChoice key={outcome} outcome={outcome} chosen={textOf(values, 'outcome')} />
        ))}
      </FieldGroup>
      <TextareaField
        {...field('text')}
        id="update-text"
        label="What happened"
        optional={wordless}
        hint={`${wordless ? withoutWords : firstSentences} Up to ${limit.toLocaleString('en-US')} characters.`}
        rows={5}
        limit={limit}
        formatted
        dir="auto"
      />
      {answers.length > 0 && (
        <Credits name="helped" label="Answers that helped" {...{ answers, errors, values }} />
      )}
      {answers.length > 0 && (
        <Disclosure
          summary="Advice you tried that did not help"
          open={textsOf(values, 'didNotHelp').length > 0}
        >
          <Credits name="didNotHelp" label="Answers that did not help" {...{ answers, errors, values }} />
        </Disclosure>
      )}
    </>
  )
}

const firstSentences = 'Your opening sentences appear in lists.'
const withoutWords = `${firstSentences} You can leave this empty.`

const OutcomeChoice = ({ outcome, chosen }: { outcome: Outcome; chosen: string }) => (
  <Check
    type="radio"
    name="outcome"
    value={outcome}
    defaultChecked={chosen === outcome}
    label={outcomeWords[outcome]}
    mark={<OutcomeMark outcome={outcome} line={8} />}
  />
)

type CreditsProps = Pick<Props, 'answers' | 'errors' | 'values'> & { name: string; label: string }

function Credits({ name, label, answers, errors, values }: CreditsProps) {
  const chosen = textsOf(values, name)
  return (
    <FieldGroup name={name} id={`update-${name}`} label={label} error={errors[name]} optional>
      {answers.map(({ id, authorName, excerpt }) => (
        <Check
          key={id}
          name={name}
          value={id}
          defaultChecked={chosen.includes(String(id))}
          label={<MemberName name={authorName} />}
          more={excerpt}
        />
      ))}
    </FieldGroup>
  )
}
