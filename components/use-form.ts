'use client'

import { type FormEvent, useActionState, useEffect, useRef } from 'react'
import { type FormState, textOf, untouched, type Values } from '@/lib/form-state'
import { evenIfUnreachable } from './even-if-unreachable'
import { useRenderedFor } from './rendered-for'

export type FormAction<Shown = null> = (state: FormState<Shown>, form: FormData) => Promise<FormState<Shown>>

/**
 * A form that is posted by the browser or by React, and keeps what was typed either way: its state, the attributes
 * of the <form>, each field's text and error. After a refusal the focus goes to the summary of what is wrong.
 */
export function useForm<Shown = null>(action: FormAction<Shown>, values: Values = {}) {
  const [state, send, pending] = useActionState(
    evenIfUnreachable(action),
    untouched(values, useRenderedFor()) as Awaited<FormState<Shown>>,
  )
  const summary = useRef<HTMLDivElement>(null)
  const { attempt, refusal } = state

  useEffect(() => {
    if (attempt > 0 && refusal) summary.current?.focus()
  }, [attempt, refusal])

  // React resets a form whose action has ended; the page it answers with says what shall be empty.
  const keepTyped = (event: FormEvent) => event.preventDefault()
  const errors = refusal?.fields ?? {}
  return {
    state,
    pending,
    summary,
    errors,
    form: { action: send, onReset: keepTyped, noValidate: true },
    hidden: (name: string) => ({ name, defaultValue: textOf(state.values, name) }),
    field: (name: string) => ({ name, error: errors[name], defaultValue: textOf(state.values, name) }),
  }
}
