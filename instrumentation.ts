import type { Instrumentation } from 'next'

/** Logs what Next caught while it answered a request; `digest` is the number that the error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (
  error,
  { method },
  { routePath, routeType },
) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { log } = await import('@/lib/log')
    const { isUnread } = await import('@/lib/answer-status')
    const digest = error instanceof Error && 'digest' in error ? error.digest : undefined
    log()[isUnread() ? 'debug' : 'error'](
      { err: error, digest, method, route: routePath, during: routeType },
      'Answering a request failed',
    )
  }
}
