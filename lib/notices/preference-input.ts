import { z } from 'zod'
import { deliveriesOf, kindsInOrder } from './kind'
import { fieldOf, rhythms } from './preference-field'

type Field = ReturnType<typeof fieldOf>

const deliveryOf = (kind: (typeof kindsInOrder)[number]) =>
  z.enum(deliveriesOf(kind), 'Choose how to get this.')

const kinds = Object.fromEntries(kindsInOrder.map((kind) => [fieldOf(kind), deliveryOf(kind)])) as Record<
  Field,
  ReturnType<typeof deliveryOf>
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
