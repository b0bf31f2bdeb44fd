import { Time } from './time'

/** Said of a text that changed after somebody could have read it. */
export function EditedMark({ at }: { at: Date | null }) {
  if (!at) return null
  return (
    <span className="nowrap">
      , edited at <Time at={at} style="clock" />
    </span>
  )
}
