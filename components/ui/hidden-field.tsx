'use client'

import { memo } from 'react'

type Props = { name: string; defaultValue: string }

/** A field whose value a script may change: rendering its form anew does not set it back, as it would an input. */
export const HiddenField = memo(({ name, defaultValue }: Props) => (
  <input type="hidden" name={name} defaultValue={defaultValue} />
))
