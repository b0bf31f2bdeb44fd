import type { Instrumentation } from 'next'

/** Logs what Next caught while it answered a request. */
export const onRequestError: Instrumentation.onRequestError = async (
  error,
  { method },
  { routePath, routeType },
) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { log } = await import('@/lib/log')
    const { rendering } = await import('@/lib/rendering')
    log()[rendering()?.unread ? 'debug' : 'error'](
      { err: error, method, route: routePath, during: routeType },
      'Answering a request failed',
    )
  }
}
