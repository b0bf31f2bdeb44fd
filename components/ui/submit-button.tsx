import type { ComponentProps } from 'react'
import { Button } from './button'

/** While its form is being sent it says so, and does not send it twice (browser/waiting.ts). */
export const SubmitButton = (props: ComponentProps<typeof Button>) => <Button {...props} />
