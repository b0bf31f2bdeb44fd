'use client'

import { type FormAction, useForm } from './use-form'

/** In the masthead of every page of a member. */
export function LogOutForm({ action }: { action: FormAction }) {
  const { form } = useForm(action)
  return (
    <form {...form}>
      <button type="submit" className="quiet">
        Log out
      </button>
    </form>
  )
}
