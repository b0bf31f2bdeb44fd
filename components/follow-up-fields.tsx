import { MemberName } from '@/components/member-name'
import { type Outcome, outcomes, outcomeWords } from '@/lib/follow-ups/outcome'
import { textsOf, type Values } from '@/lib/form-state'
import { isFormer } from '@/lib/members/former'
import { hasChosen } from '@/lib/reader/conditions'
import { attributeIf } from '@/lib/reader/marks'
import type { FieldOf } from '@/lib/sent-form'
import { settings } from '@/lib/settings'
import { OutcomeMark } from './outcome-mark'
import { Snippet } from './snippet'
import { Check } from './ui/check'
import { Disclosure } from './ui/disclosure'
import { FieldGroup } from './ui/field-group'
import { TextareaField } from './ui/textarea-field'

type Answer = { id: number; authorName: string; excerpt: string }
type Props = {
  field: FieldOf
  errors: Record<string, string>
  values: Values
  answers: Answer[]
  /** The outcome may say it all. */
  wordless?: boolean
  /** It is for each reader of a thread what they have begun there. */
  fromDraft?: boolean
}

type Choices = Pick<Props, 'values' | 'fromDraft'>

const chosenIn = ({ values, fromDraft }: Choices, name: string, value: string) =>
  fromDraft
    ? attributeIf(hasChosen('update', name, value), 'checked')
    : { defaultChecked: textsOf(values, name).includes(value) }

/** Outcome, text and credits, for writing an update and for changing it. */
export function FollowUpFields({ field, wordless, ...choices }: Props) {
  const limit = settings.answer.max
  const { errors, values, answers, fromDraft } = choices
  return (
    <>
      <FieldGroup name="outcome" id="update-outcome" label="The short version" error={errors.outcome}>
        {outcomes.map((outcome) => (
          <OutcomeChoice key={outcome} outcome={outcome} chosen={chosenIn(choices, 'outcome', outcome)} />
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
      {answers.length > 0 && <Credits name="helped" label="Answers that helped" {...choices} />}
      {answers.length > 0 && (
        <Disclosure
          summary="Advice you tried that did not help"
          open={textsOf(values, 'didNotHelp').length > 0}
          openFor={fromDraft ? hasChosen('update', 'didNotHelp') : undefined}
        >
          <Credits name="didNotHelp" label="Answers that did not help" {...choices} />
        </Disclosure>
      )}
    </>
  )
}

const firstSentences = 'Your opening sentences appear in lists.'
const withoutWords = `${firstSentences} You can leave this empty.`

const OutcomeChoice = ({ outcome, chosen }: { outcome: Outcome; chosen: object }) => (
  <Check
    {...chosen}
    type="radio"
    name="outcome"
    value={outcome}
    label={outcomeWords[outcome]}
    mark={<OutcomeMark outcome={outcome} line={8} />}
  />
)

type CreditsProps = Choices & Pick<Props, 'answers' | 'errors'> & { name: string; label: string }

function Credits({ name, label, answers, errors, ...choices }: CreditsProps) {
  return (
    <FieldGroup name={name} id={`update-${name}`} label={label} error={errors[name]} optional>
      {answers.map((answer) => (
        <CreditChoice key={answer.id} {...answer} {...choices} name={name} />
      ))}
    </FieldGroup>
  )
}

type CreditChoiceProps = Answer & Choices & { name: string }

function CreditChoice({ id, authorName, excerpt, name, ...choices }: CreditChoiceProps) {
  const choice = (answer: Answer) => (
    <Check
      {...chosenIn(choices, name, String(answer.id))}
      name={name}
      value={answer.id}
      label={<MemberName name={answer.authorName} />}
      more={answer.excerpt}
    />
  )
  if (!choices.fromDraft || isFormer(authorName)) return choice({ id, authorName, excerpt })
  return (
    <Snippet name={`credit-${name}`} ids={{ id }} texts={{ authorName, excerpt }}>
      {choice}
    </Snippet>
  )
}
