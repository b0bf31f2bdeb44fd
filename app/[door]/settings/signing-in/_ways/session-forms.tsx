'use client'

import { keepPlace } from '@/components/keep-place'
import { forgetKeptTexts } from '@/components/kept-text'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { type FormAction, useForm } from '@/components/use-form'

type OneProps = { action: FormAction; session: string; device: string }

export function EndSessionForm({ action, session, device }: OneProps) {
  const { form, state, summary, pending } = useForm(action)
  return (
    <form {...form} ref={keepPlace}>
      <Refused state={state} summary={summary} ownLogIn />
      <input type="hidden" name="session" value={session} />
      <Button aria-disabled={pending}>
        End<span className="vh"> the session of {device}</span>
      </Button>
    </form>
  )
}

type Props = { endOthers: FormAction | null; logOutEverywhere: FormAction }

export function EndSessionsForms({ endOthers, logOutEverywhere }: Props) {
  return (
    <div className="acts">
      {endOthers && <EndForm action={endOthers} words="End all others" />}
      <EndForm action={logOutEverywhere} words="Log out everywhere" forget />
    </div>
  )
}

function EndForm(props: { action: FormAction; words: string; forget?: boolean }) {
  const { form, state, summary, pending } = useForm(props.action)
  return (
    <form {...form} ref={keepPlace} onSubmit={props.forget ? forgetKeptTexts : undefined}>
      <Refused state={state} summary={summary} ownLogIn />
      <Button aria-disabled={pending}>{props.words}</Button>
    </form>
  )
}
