import { parsedState } from '@/lib/sent-state'
import { escaped, unescaped } from './html'

const stateField = /(<input type="hidden" name="\$ACTION_\d+:1" value=")([^"]*)"/g

/**
 * A page that answers a form, less what React has the form send along beside its fields: all of the state that it was
 * refused with, each text once more. The server goes by two things of it, and these stay.
 */
export const withoutSentTexts = (html: string) =>
  html.replace(stateField, (field, before: string, value: string) => {
    const state = stateIn(unescaped(value))
    return state === undefined ? field : `${before}${escaped(JSON.stringify([parsedState(state)]))}"`
  })

function stateIn(json: string): unknown {
  try {
    const [state, ...more] = JSON.parse(json)
    return more.length === 0 && typeof state === 'object' && state !== null && 'attempt' in state
      ? state
      : undefined
  } catch {
    return undefined
  }
}
