import 'server-only'
import { sendMail } from '@/lib/mail/commands'
import type { JobData, JobName } from './catalog'

/** What each job does. It may be begun again after any of its steps, so each of its effects is made only once. */
export const handlers: { [Name in JobName]: (now: Date, data: JobData<Name>) => Promise<void> } = {
  'send-mail': sendMail,
}
