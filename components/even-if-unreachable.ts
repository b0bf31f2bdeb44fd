import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { type FormState, fieldsOf, valuesToKeep } from '@/lib/form-state'

type Action<State> = (state: State, form: FormData) => Promise<State>

const unreachable =
  'The site did not answer. Look at your connection, then try again: what you wrote is still here.'
const renewed =
  'The site was renewed after you opened this page. Copy what you wrote, load the page again, and send it from there.'

/**
 * The same action, but when the site does not hear of it, or its answer is lost, its form stays and says so: the whole
 * page, with all that is written in it, would give way to app/[door]/error.tsx. The server renders the action itself,
 * which is what a form sends before scripts run.
 */
export function evenIfUnreachable<State extends FormState<unknown>>(action: Action<State>): Action<State> {
  if (typeof window === 'undefined') return action
  return async (state, form) => {
    try {
      return await action(state, form)
    } catch (error) {
      // That is how a form leads to another page.
      unstable_rethrow(error)
      return { ...state, ...refused(error), attempt: state.attempt + 1, values: valuesToKeep(fieldsOf(form)) }
    }
  }
}

function refused(error: unknown): Pick<FormState, 'refusal'> {
  const message = unstable_isUnrecognizedActionError(error) ? renewed : unreachable
  return { refusal: { reason: 'unavailable', message, fields: {} } }
}
