import { z } from 'zod'
import type { Reason } from '@/lib/refusal'

/** Why somebody who went to another site came back without having signed in; it stands in the address. */
const problem = z.enum([
  'banned',
  'too-many-tries',
  'other-site-denied',
  'other-site-failed',
  'other-site-taken',
  'identity-taken',
  'already-connected',
]) satisfies z.ZodType<Reason>

/** The reason in an address, or null: nobody can make this site say anything else. */
export const problemIn = (text: string | string[] | undefined): Reason | null =>
  text === undefined ? null : problem.catch('other-site-failed').parse([text].flat()[0])
