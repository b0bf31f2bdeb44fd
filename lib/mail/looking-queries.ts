import 'server-only'
import { headers } from 'next/headers'
import { clientAddress } from '@/lib/auth'
import { env } from '@/lib/env'
import { mailMode } from './mode'
import { isFromOwnMachine } from './own-machine'

/**
 * Whether whoever asks may look into the outbox: there is one, and they sit at the machine that it is on. Its messages
 * hold links that open accounts.
 */
export async function mayLookIntoOutbox(): Promise<boolean> {
  const asked = await headers()
  const forwarded = (asked.get('x-forwarded-for') ?? '').split(',').map((one) => one.trim())
  return (
    mailMode(env()) === 'outbox' &&
    !env().TRUST_PROXY &&
    isFromOwnMachine({
      address: await clientAddress(),
      forwarded: forwarded.filter(Boolean),
      host: asked.get('host') ?? '',
    })
  )
}
