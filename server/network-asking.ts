import type { IncomingMessage } from 'node:http'
import { log } from '@/lib/log'
import { networkOf } from './network-of'

const enough = 50

const forwardedFor = ({ headers }: IncomingMessage) =>
  headers['x-forwarded-for']?.toString().split(',').at(-1)

/**
 * Gives the function that says which network asks: the last one that a trusted proxy names, or the one that is connected.
 * Without trust in a proxy everybody behind one is the same network, and is slowed as one: the log says so.
 */
export function networkAsking(trustProxy: boolean) {
  const unheard = { from: '', times: 0 }

  function look(from: string) {
    Object.assign(unheard, from === unheard.from ? { times: unheard.times + 1 } : { from, times: 1 })
    if (unheard.times === enough)
      log().warn(
        'Requests come through a proxy, and TRUST_PROXY is off: all visitors count as one network, and are slowed together.',
      )
  }

  return (request: IncomingMessage): string => {
    const connected = networkOf(request.socket.remoteAddress ?? '') ?? 'unknown'
    const forwarded = forwardedFor(request)
    if (forwarded === undefined) return connected
    if (trustProxy) return networkOf(forwarded) ?? connected
    look(connected)
    return connected
  }
}
