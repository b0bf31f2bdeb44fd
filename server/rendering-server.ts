import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { log } from '@/lib/log'
import { begunRendering, renderings } from '@/lib/rendering'
import { asDocument, nonceHeader } from './document'
import { GatheredResponse } from './gathered-response'
import { keyHeader, pathHeader, streamHeader } from './render'

export type Next = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Answers what the entry asks (render.ts) with what Next gives; `script` names the only one of its documents. */
export function renderingServer(next: Next, script: () => string) {
  const server = createServer({
    ServerResponse: GatheredResponse as typeof ServerResponse,
    maxHeaderSize: 65_536,
  })
  const answer: RequestListener = (request, response) => {
    const { headers, method } = request
    const said = {
      ...begunRendering(String(headers[pathHeader] ?? ''), String(headers[keyHeader] ?? '')),
      unread: method === 'POST',
    }
    if (response instanceof GatheredResponse && !(streamHeader in headers))
      response.gather(said, asDocument(script()))
    for (const name of [keyHeader, pathHeader, streamHeader]) delete headers[name]
    headers[nonceHeader.name] = nonceHeader.value
    const failed = (error: unknown) => {
      log().error({ err: error, method }, 'Next did not answer')
      response.statusCode = 500
      response.end()
    }
    renderings.run(said, () => next(request, response).catch(failed))
  }
  // The entry keeps its connections; one that ended just as it is used again would fail a request.
  server.keepAliveTimeout = 0
  server.requestTimeout = 0
  return server.on('request', answer)
}
