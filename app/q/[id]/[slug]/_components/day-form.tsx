import { ActionForm } from '@/components/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { InputField } from '@/components/ui/input-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { formOf } from '@/lib/sent-form'
import { nameDayAction } from '../actions'

type Props = { questionId: number; day: string }

/** "I'll know by", said after asking. */
export function DayForm({ questionId, day }: Props) {
  const { field, state } = formOf('day-form', { knowsBy: day })
  const { refusal, sent } = state
  return (
    <Disclosure summary={day ? 'Change the date' : 'Add a date'} open={sent}>
      <ActionForm id="day-form" action={nameDayAction}>
        <input type="hidden" name="questionId" value={questionId} />
        <InputField
          {...field('knowsBy')}
          label="I’ll know by"
          type="date"
          hint="On that morning we’ll ask you by email how it turned out."
        />
        <SubmitButton>Set date</SubmitButton>
        <p role="status" className={refusal?.fields.knowsBy && 'vh'}>
          {refusal && (refusal.fields.knowsBy ?? refusal.message)}
        </p>
      </ActionForm>
      {day && <NoDay questionId={questionId} />}
    </Disclosure>
  )
}

function NoDay({ questionId }: Pick<Props, 'questionId'>) {
  const { state } = formOf('no-day-form')
  return (
    <ActionForm id="no-day-form" action={nameDayAction}>
      <input type="hidden" name="questionId" value={questionId} />
      <input type="hidden" name="knowsBy" value="" />
      <SubmitButton>Remove the date</SubmitButton>
      <p role="status">{state.refusal?.message}</p>
    </ActionForm>
  )
}
