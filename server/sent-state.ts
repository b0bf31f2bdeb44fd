import { parsedState } from '@/lib/sent-state'
import { escaped, unescaped } from './html'

const stateField = /(<input type="hidden" name="\$ACTION_\d+:1" value=")([^"]*)"/g

/**
 * A page that answers a form, without the copy of its texts that React puts beside the fields, to be sent again with them.
 * The server reads only two values of that state (lib/sent-state.ts), and these stay.
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
