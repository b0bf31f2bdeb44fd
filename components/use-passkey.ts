'use client'

import { useSyncExternalStore } from 'react'
import type { FormState } from '@/lib/form-state'
import { reasons } from '@/lib/refusal'
import type { FormAction } from './use-form'

const never = () => () => undefined

/** Whether this browser knows passkeys; on the server, and without JavaScript, nobody knows. */
export const useKnowsPasskeys = () =>
  useSyncExternalStore(
    never,
    () => 'PublicKeyCredential' in window,
    () => false,
  )

type Asked<Options> = {
  /** Gives what the browser needs. */
  begin: FormAction<Options>
  /** Asks the browser, which asks the person; loaded only now. */
  ask: (options: Options) => Promise<unknown>
  /** Takes what the browser gave, as the field `response`. */
  finish: FormAction
}

/** The action of a form that goes by way of the browser's own question for a passkey. */
export function byPasskey<Options>({ begin, ask, finish }: Asked<Options>): FormAction {
  return async (previous, form) => {
    const { shown, ...begun } = await begin({ ...previous, shown: null }, form)
    if (!shown) return { ...begun, shown: null }
    try {
      form.set('response', JSON.stringify(await ask(shown)))
    } catch (error) {
      return { ...begun, shown: null, refusal: refusalOf(error) }
    }
    return finish(previous, form)
  }
}

// Whether a person cancelled or a device said no, browsers do not tell.
function refusalOf(error: unknown): FormState['refusal'] {
  const isThere = error instanceof Error && error.name === 'InvalidStateError'
  const reason = isThere ? 'passkey-there' : 'passkey-not-given'
  return { reason, message: reasons[reason], fields: {} }
}
