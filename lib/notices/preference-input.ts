import { z } from 'zod'
import { deliveries, kindsInOrder } from './kind'
import { fieldOf, rhythms } from './preference-field'

type Field = ReturnType<typeof fieldOf>

const delivery = z.enum(deliveries, 'Choose one of the four ways.')

const kinds = Object.fromEntries(kindsInOrder.map((kind) => [fieldOf(kind), delivery])) as Record<
  Field,
  typeof delivery
>

// A box that is not checked is not sent.
const checked = z.literal('1').optional().transform(Boolean)

export const preferenceInput = z.object({
  ...kinds,
  rhythm: z.enum(rhythms, 'Choose how often.'),
  subscribes: checked,
  nudges: checked,
})

export type Preferences = z.infer<typeof preferenceInput>
