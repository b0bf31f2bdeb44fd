'use client'

import { Refused } from '@/components/refused'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, useForm } from '@/components/use-form'
import type { StoppingWords } from '@/lib/mail/stopping-words'

type Props = {
  action: FormAction
  token: string
  stopped: boolean
  words: Pick<StoppingWords, 'stop' | 'again'>
}

/** The one button: it stops, or once that is done takes it back. */
export function StopForm({ action, token, stopped, words }: Props) {
  const { form, state, summary } = useForm(action)
  return (
    <form {...form}>
      <Refused state={state} summary={summary} ownLogIn />
      <input type="hidden" name="token" value={token} />
      <SubmitButton name="do" value={stopped ? 'again' : 'stop'} main={!stopped}>
        {stopped ? words.again : words.stop}
      </SubmitButton>
    </form>
  )
}
