import { type Editable, editableUntil } from '@/lib/edit-window'
import { Time } from './time'

/** At the head of an edit page: how long its author can still change the text. */
export const EditUntil = ({ kind, post }: { kind: Editable; post: { createdAt: Date } }) => (
  <>
    You can change this until <Time at={editableUntil(kind, post)} style="clock" />.
  </>
)
