import { headers } from 'next/headers'
import { isSent } from '@/lib/door'

/**
 * Whether this page is the answer to one of its forms, posted by the browser or by React: why it was refused, and its
 * text, must be shown.
 */
export const isFormAnswer = async (door: string): Promise<boolean> =>
  isSent(door) || (await headers()).has('next-action')
