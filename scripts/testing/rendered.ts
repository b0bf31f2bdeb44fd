import { buffer } from 'node:stream/consumers'
import type { ReactNode } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import type { FormState, SentForm } from '@/lib/form-state'
import { type Reader, visitor } from '@/lib/reader/reader'
import { begunRendering, renderings } from '@/lib/rendering'
import { fill, programOf } from '@/server/program'

/** The HTML of a page or a part of one as its reader is shown it, on the answer to a form if one was sent. */
export async function rendered(
  page: ReactNode,
  form?: SentForm,
  reader: Reader = visitor(Date.now()),
): Promise<string> {
  const key = 'k3y'
  const { prelude } = await renderings.run({ ...begunRendering('', key), form }, () =>
    prerenderToNodeStream(page),
  )
  return fill(programOf(await buffer(prelude), key), reader).toString()
}

/** A form that was sent and refused as not signed in, unless `change` says what else it came to. */
export const sent = (id: string, change: Partial<FormState<unknown>> = {}): SentForm => ({
  id,
  state: {
    sent: true,
    values: {},
    refusal: { reason: 'signed-out', message: 'You’re not logged in.', fields: {} },
    shown: null,
    ...change,
  },
})
