import { z } from 'zod'
import { address } from '@/lib/members/address'
import { name } from '@/lib/members/input'
import { present } from '@/lib/sessions/input'
import { siteKeys } from './other-site'

export const leaveInput = z.object({ site: z.enum(siteKeys) })

export const connectInput = leaveInput.extend({ present })

export const disconnectInput = z.object({ provider: z.string().min(1).max(255), present })

/** Whoever comes from another site for the first time; that site may have said the address. */
export const joinInput = z.object({ name, email: address.optional() })
