import { z } from 'zod'

const nothing = { attempt: 0, renderedFor: '' }

const sentState = z
  .object({ attempt: z.int().min(0).catch(0), renderedFor: z.string().max(100).catch('') })
  .catch(nothing)

/** What the server goes by in the state that a form sends along; forged, it may be anything. */
export const parsedState = (state: unknown): { attempt: number; renderedFor: string } =>
  sentState.parse(state)
