'use client'

import { forgetKeptTexts } from './kept-text'
import { type FormAction, useForm } from './use-form'

/** In the masthead of every page of a member. */
export function LogOutForm({ action }: { action: FormAction }) {
  const { form } = useForm(action)
  return (
    <form {...form} onSubmit={forgetKeptTexts}>
      <button type="submit" className="quiet">
        Log out
      </button>
    </form>
  )
}
