import { type FormState, textOf, untouched, type Values } from './form-state'
import { rendering } from './rendering'

/** What a form posts to. What it has to say is on the page that answers it (formOf). */
export type FormAction = (form: FormData) => Promise<void>

/** Whether this page is the answer to one of its forms: why it was refused, and its text, must be shown. */
export const wasSent = (): boolean => rendering()?.form !== undefined

/**
 * The form with this id, as the page that is being rendered shows it: its state, each field's text and error. `values` are
 * what it begins with.
 */
export function formOf<Shown = null>(id: string, values: Values = {}) {
  const sent = rendering()?.form
  const state = (sent?.id === id ? sent.state : untouched(values)) as FormState<Shown>
  const errors = state.refusal?.fields ?? {}
  return {
    state,
    errors,
    // A browser that goes back would put in an old value of its own.
    hidden: (name: string) => ({ name, defaultValue: textOf(state.values, name), autoComplete: 'off' }),
    field: (name: string) => ({ name, error: errors[name], defaultValue: textOf(state.values, name) }),
  }
}

/** A field as formOf gives it. */
export type FieldOf = ReturnType<typeof formOf>['field']
