import 'server-only'
import { forgetDeparted } from '@/lib/departures/forget-commands'
import { takeAway } from '@/lib/departures/leave-commands'
import { bringBack } from '@/lib/departures/return-commands'
import { sendDigest, sweepDigests } from '@/lib/digests/commands'
import { exportData } from '@/lib/exports/commands'
import { sendMail } from '@/lib/mail/commands'
import { sweepClosingSoon } from '@/lib/notices/closing-commands'
import { tell } from '@/lib/notices/tell-commands'
import { askForEnding, sweepNudges } from '@/lib/nudges/commands'
import { clearExpired } from '@/lib/upkeep/clearing'
import { sweepClosings } from '@/lib/upkeep/closing-sweep'
import { checkCounters } from '@/lib/upkeep/counter-check'
import { indexAnew } from '@/lib/upkeep/index-anew'
import { renderAgain } from '@/lib/upkeep/rerender'
import { sweepUnconfirmed } from '@/lib/upkeep/unconfirmed-sweep'
import { reckonAgain } from '@/lib/upkeep/zone-commands'
import type { JobData, JobName } from './catalog'

/** What each job does. It may be begun again after any of its steps, so each of its effects is made only once. */
export const handlers: { [Name in JobName]: (now: Date, data: JobData<Name>) => Promise<void> } = {
  'send-mail': sendMail,
  'sweep-nudges': sweepNudges,
  'ask-for-ending': askForEnding,
  'sweep-closings': sweepClosings,
  'clear-expired': clearExpired,
  'check-counters': checkCounters,
  'sweep-unconfirmed': sweepUnconfirmed,
  'render-again': renderAgain,
  'index-anew': indexAnew,
  'reckon-again': reckonAgain,
  tell,
  'sweep-closing-soon': sweepClosingSoon,
  'sweep-digests': sweepDigests,
  'send-digest': sendDigest,
  'export-data': exportData,
  leave: takeAway,
  'come-back': bringBack,
  'forget-departed': forgetDeparted,
}
