import { headers } from 'next/headers'
import { isSent } from '@/lib/door'

/** Whether this page is the answer to one of its forms: why it was refused, and its text, must be shown. */
export const answersForm = async (door: string): Promise<boolean> =>
  isSent(door) || (await headers()).has('next-action')
