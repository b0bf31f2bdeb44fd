import { pipeline } from 'node:stream'
import { log } from '@/lib/log'
import type { Means } from './means'
import { NoPage } from './plain-answers'
import { headersForOne, ofPartsAsked } from './request-headers'
import { passedOnAsItIs } from './sending'
import type { Way } from './way'

/** Passes on what Next answers as it comes: a long file, or what it serves by itself. */
export const streams =
  ({ renderer }: Pick<Means, 'renderer'>) =>
  async (way: Way): Promise<void> => {
    const { request, response, address } = way
    const headers = { ...headersForOne(request, way), ...ofPartsAsked(request) }
    const answer = await renderer.stream({ method: 'GET', page: address.page, headers })
    const status = answer.statusCode ?? 500
    // A page of Next's own, which was neither stripped nor filled.
    if (status >= 400 && answer.headers['content-type']?.startsWith('text/html')) {
      answer.destroy()
      throw new NoPage(status === 404 ? 404 : 500)
    }
    response.writeHead(status, passedOnAsItIs(answer.headers))
    if (request.method === 'HEAD') {
      answer.destroy()
      return void response.end()
    }
    pipeline(answer, response, (error) => {
      if (error) log().debug({ err: error }, 'A file was not sent to its end')
    })
  }
