import { z } from 'zod'
import { address as email } from './address'
import { nameComplaint } from './name'
import { passwordComplaint, passwordLength } from './password'

const secret = z
  .string('Write your password.')
  .max(passwordLength.max * 4, `Use at most ${passwordLength.max} characters.`)

export const name = z
  .string('Choose a name.')
  .max(200, 'Choose a shorter name.')
  .transform((value) => value.trim().normalize('NFC'))
  .superRefine((value, context) => {
    const message = nameComplaint(value)
    if (message) context.addIssue({ code: 'custom', message })
  })

export const signUpInput = z
  .object({ name, email, password: secret })
  .superRefine(({ name, email, password }, context) => {
    const message = passwordComplaint(password, [name, email])
    if (message) context.addIssue({ code: 'custom', message, path: ['password'] })
  })

const login = z
  .string('Write your name or email address.')
  .trim()
  .min(1, 'Write your name or email address.')
  .max(254, 'This is too long for a name or address.')
  .refine((login) => !login.includes('\0'), 'Write your name or email address.')

export const logInInput = z.object({ login, password: secret.min(1, 'Write your password.') })

/** Whoever wants a link mailed says who they are. */
export const mailLinkInput = z.object({ login })

/** A mailed link, used by its button. */
export const linkInput = z.object({ token: z.string().max(300) })

const newPassword = secret.superRefine((password, context) => {
  const message = passwordComplaint(password)
  if (message) context.addIssue({ code: 'custom', message })
})

/** Whoever has no password yet has none to write. */
export const changePasswordInput = z.object({ present: secret.default(''), password: newPassword })

export const resetPasswordInput = linkInput.extend({ password: newPassword })

export const changeAddressInput = z.object({ email, present: secret.default('') })

export type SignUp = z.infer<typeof signUpInput>
export type LogIn = z.infer<typeof logInInput>
export type ChangePassword = z.infer<typeof changePasswordInput>
