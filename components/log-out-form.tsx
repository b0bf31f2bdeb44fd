import type { FormAction } from '@/lib/sent-form'
import { ActionForm } from './action-form'

/** In the masthead of every page of a member. What this browser keeps of their texts is forgotten. */
export const LogOutForm = ({ action }: { action: FormAction }) => (
  <ActionForm id="log-out" action={action} data-forgets-all="">
    <button type="submit" className="quiet">
      Log out
    </button>
  </ActionForm>
)
