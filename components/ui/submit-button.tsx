'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button'

/** Says so while its form is being sent, and does not send it twice; it keeps the focus, so it is never disabled. */
export function SubmitButton({ children, onClick, ...rest }: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus()
  return (
    <Button
      {...rest}
      aria-disabled={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
    >
      {children}
      {pending && <span className="vh">, one moment</span>}
    </Button>
  )
}
