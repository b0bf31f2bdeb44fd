import { z } from 'zod'
import { present } from '@/lib/sessions/input'

const nothing = z.unknown().transform(() => ({}))
const bytes = (most: number) => z.base64url().min(1).max(most)
const id = bytes(1_400)

/** What a browser's API answered, as text. */
const answered = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .string()
    .max(60_000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue({ code: 'custom', message: 'Try again.' })
        return z.NEVER
      }
    })
    .pipe(shape)

const credential = {
  id,
  rawId: id,
  type: z.literal('public-key'),
  clientExtensionResults: nothing,
}

const made = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(4_000),
    attestationObject: bytes(40_000),
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
})

const used = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(4_000),
    authenticatorData: bytes(4_000),
    signature: bytes(4_000),
    userHandle: z.base64url().max(200).optional(),
  }),
})

const passkeyNameLength = 60

const name = z
  .string()
  .trim()
  .min(1, 'Give this passkey a name, such as the device that it is on.')
  .refine((text) => [...text].length <= passkeyNameLength, `Use at most ${passkeyNameLength} characters.`)
  .refine((text) => !/\p{Cc}/u.test(text), 'Use letters, digits and signs only.')

export const beginPasskeyInput = z.object({ name, present })
export const addPasskeyInput = z.object({ name, response: answered(made) })
export const usePasskeyInput = z.object({ response: answered(used) })
export const removePasskeyInput = z.object({ passkey: id, present })

export type MadePasskey = z.infer<typeof made>
export type UsedPasskey = z.infer<typeof used>
