'use client'

import { keepPlace } from '@/components/keep-place'
import { Disclosure } from '@/components/ui/disclosure'
import { InputField } from '@/components/ui/input-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, useForm } from '@/components/use-form'

type Props = { action: FormAction; questionId: number; day: string }

/** "I'll know by", said after asking. */
export function DayForm({ action, questionId, day }: Props) {
  const { form, field, state } = useForm(action, { knowsBy: day })
  const { refusal, attempt } = state
  return (
    <Disclosure summary={day ? 'Change the date' : 'Add a date'} open={attempt > 0}>
      <form {...form}>
        <input type="hidden" name="questionId" value={questionId} />
        <InputField
          key={day}
          {...field('knowsBy')}
          {...(refusal ? {} : { defaultValue: day })}
          label="I’ll know by"
          type="date"
          hint="On that morning we’ll ask you by email how it turned out."
        />
        <SubmitButton>Set date</SubmitButton>
        <p role="status" className={refusal?.fields.knowsBy && 'vh'}>
          {refusal ? (refusal.fields.knowsBy ?? refusal.message) : day && attempt > 0 && 'Date set.'}
        </p>
      </form>
      {day && <NoDay action={action} questionId={questionId} />}
    </Disclosure>
  )
}

function NoDay({ action, questionId }: Omit<Props, 'day'>) {
  const { form, state } = useForm(action)
  return (
    <form {...form} ref={keepPlace}>
      <input type="hidden" name="questionId" value={questionId} />
      <input type="hidden" name="knowsBy" value="" />
      <SubmitButton>Remove the date</SubmitButton>
      <p role="status">{state.refusal?.message}</p>
    </form>
  )
}
