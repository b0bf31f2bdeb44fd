'use server'
import { action } from '@/lib/action'
import { logOut, viewer } from '@/lib/auth'
import { leave } from '@/lib/departures/commands'
import { leaveInput } from '@/lib/departures/input'
import { requestExport } from '@/lib/exports/commands'
import { requestExportInput } from '@/lib/exports/input'
import { proveIdentity } from '@/lib/sessions/commands'

export const requestExportAction = action<typeof requestExportInput, 'asked'>({
  input: requestExportInput,
  throttle: 'exporting',
  run: async (act, { present }) => {
    await proveIdentity(act, (await viewer())?.sessionId, present)
    await requestExport(act)
    return { shown: 'asked' }
  },
})

export const leaveAction = action({
  input: leaveInput,
  throttle: 'writing',
  run: async (act, { present, texts }) => {
    await proveIdentity(act, (await viewer())?.sessionId, present)
    await leave(act, { keepsTexts: texts === 'keep' })
    await logOut(undefined)
    return { to: '/goodbye' }
  },
})
