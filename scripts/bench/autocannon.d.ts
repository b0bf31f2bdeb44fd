// It publishes no types; this is what the bench uses of it.
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  type Request = {
    method?: 'GET' | 'POST'
    path: string
    headers: Record<string, string>
    body?: string
    setupRequest?: (request: Request) => Request
  }
  type Options = {
    url: string
    connections: number
    duration?: number
    amount?: number
    sampleInt?: number
    timeout?: number
    setupClient?: (client: { setRequests: (requests: Request[]) => void }) => void
  }
  type Result = { errors: number }
  export default function autocannon(options: Options): EventEmitter & PromiseLike<Result>
}
