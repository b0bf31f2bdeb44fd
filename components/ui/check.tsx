import type { ComponentProps, ReactNode } from 'react'

type Props = Omit<ComponentProps<'input'>, 'type'> & {
  type?: 'checkbox' | 'radio'
  label: ReactNode
  /** A second, quieter line. */
  more?: ReactNode
  /** Stands between the box and the words. */
  mark?: ReactNode
}

/** A check box or a radio button with its words. */
export function Check({ type = 'checkbox', label, more, mark, ...input }: Props) {
  return (
    <label className="check">
      <input {...input} type={type} />
      {mark}
      <span>
        {label}
        {more && <small>{more}</small>}
      </span>
    </label>
  )
}
