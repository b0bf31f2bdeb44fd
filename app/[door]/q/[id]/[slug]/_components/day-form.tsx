'use client'

import { Disclosure } from '@/components/ui/disclosure'
import { InputField } from '@/components/ui/input-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, useForm } from '@/components/use-form'

type Props = { action: FormAction; questionId: number; day: string }

/** "I'll know by", said after asking. */
export function DayForm({ action, questionId, day }: Props) {
  const { form, field, state } = useForm(action, { knowsBy: day })
  const { refusal } = state
  return (
    <Disclosure summary={day ? 'Change the day' : 'Say by when you will know'} open={refusal !== null}>
      <form {...form}>
        <input type="hidden" name="questionId" value={questionId} />
        <InputField
          {...field('knowsBy')}
          label="I’ll know by"
          type="date"
          hint="In the morning of that day a mail asks you how it turned out."
        />
        <SubmitButton>Set the day</SubmitButton>
        <p role="status">{refusal?.fields.knowsBy ? '' : refusal?.message}</p>
      </form>
      {day && <NoDay action={action} questionId={questionId} />}
    </Disclosure>
  )
}

function NoDay({ action, questionId }: Omit<Props, 'day'>) {
  const { form, state } = useForm(action)
  return (
    <form {...form}>
      <input type="hidden" name="questionId" value={questionId} />
      <input type="hidden" name="knowsBy" value="" />
      <SubmitButton>Take the day back</SubmitButton>
      <p role="status">{state.refusal?.message}</p>
    </form>
  )
}
