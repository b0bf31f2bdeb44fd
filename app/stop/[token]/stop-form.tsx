import { ActionForm } from '@/components/action-form'
import { Refused } from '@/components/refused'
import { SubmitButton } from '@/components/ui/submit-button'
import type { StoppingWords } from '@/lib/mail/stopping-words'
import { formOf } from '@/lib/sent-form'
import { stopAction } from './actions'

type Props = {
  token: string
  stopped: boolean
  words: Pick<StoppingWords, 'stop' | 'again'>
}

/** The one button: it stops, or once that is done takes it back. */
export function StopForm({ token, stopped, words }: Props) {
  const { state } = formOf('stop-form')
  return (
    <ActionForm id="stop-form" action={stopAction}>
      <Refused state={state} ownLogIn />
      <input type="hidden" name="token" value={token} />
      <SubmitButton name="do" value={stopped ? 'again' : 'stop'} main={!stopped}>
        {stopped ? words.again : words.stop}
      </SubmitButton>
    </ActionForm>
  )
}
