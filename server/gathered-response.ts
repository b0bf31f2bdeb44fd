import { ServerResponse } from 'node:http'
import type { Rendering } from '@/lib/rendering'

/** The header that says how many bytes of the body are what the application said (Said), as JSON, ahead of the page. */
export const saidHeader = 'x-hindsight-said'

/** The status of the answer: one of those that can have no body (204, 304) could not say the rest. */
export const statusHeader = 'x-hindsight-status'

type Finish = (page: Buffer, response: ServerResponse) => Buffer

/** A response that is sent whole, at its end, with what was gathered while it was made. */
export class GatheredResponse extends ServerResponse {
  #chunks: Buffer[] | undefined
  #said: Rendering | undefined
  #finish: Finish | undefined

  /** Has all that follows gathered; `finish` makes what is sent of it. */
  gather(said: Rendering, finish: Finish): void {
    this.#chunks = []
    this.#said = said
    this.#finish = finish
  }

  // Next sends the headers, and an empty chunk, ahead of a page that it still renders.
  override flushHeaders(): void {
    if (!this.#chunks) super.flushHeaders()
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    if (!this.#chunks) return Reflect.apply(super.writeHead, this, [status, ...rest])
    this.statusCode = status
    const headers = rest.find((one) => typeof one === 'object' && one !== null) ?? {}
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, value)
    return this
  }

  override write(chunk: string | Uint8Array, ...rest: unknown[]): boolean {
    if (!this.#chunks) return Reflect.apply(super.write, this, [chunk, ...rest])
    this.#take(chunk)
    const done = rest.find((one) => typeof one === 'function')
    if (done) process.nextTick(done as () => void)
    return true
  }

  override end(...args: unknown[]): this {
    const [chunks, said, finish] = [this.#chunks, this.#said, this.#finish]
    if (!chunks || !said || !finish) return Reflect.apply(super.end, this, args)
    this.#take(args[0])
    this.#chunks = undefined
    const page = finish(Buffer.concat(chunks), this)
    const note = Buffer.from(JSON.stringify(noted(said)))
    this.removeHeader('content-length')
    this.setHeader(saidHeader, note.length)
    this.setHeader(statusHeader, this.statusCode)
    this.statusCode = 200
    return Reflect.apply(super.end, this, [Buffer.concat([note, page])])
  }

  #take(chunk: unknown): void {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.#chunks?.push(Buffer.from(chunk))
  }
}

/** What the entry hears; not the form, whose texts are in the page. JSON has no infinity. */
const noted = ({ status, location, unread, stays, tags, until, needs, leadsTo }: Rendering) => ({
  ...{ status, location, unread, stays, needs },
  tags: [...tags],
  leadsTo: [...leadsTo],
  until: Number.isFinite(until) ? until : null,
})
