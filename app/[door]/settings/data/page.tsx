import { LogInFirst } from '@/components/log-in-first'
import { viewer } from '@/lib/auth'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { exportOf } from '@/lib/exports/queries'
import { unlisted } from '@/lib/page-metadata'
import { proofOf } from '@/lib/sessions/proof'
import { settings } from '@/lib/settings'
import { SettingsFrame } from '../_components/settings-frame'
import { ExportForm } from './_components/export-form'
import { ExportState } from './_components/export-state'
import { LeaveForm } from './_components/leave-form'
import { leaveAction, requestExportAction } from './actions'

export const metadata = unlisted('Your data')

export default async function DataPage({ params }: DoorParams) {
  const member = isMemberDoor((await params).door) ? await viewer() : null
  if (!member) return <LogInFirst to="/settings/data" purpose="Log in to see your data." />
  const now = new Date()
  const proof = proofOf(member, now)
  const made = await exportOf(member.id, now)
  return (
    <SettingsFrame current="/settings/data">
      <ExportForm action={requestExportAction} proof={proof} underway={made?.state === 'underway'}>
        <ExportState made={made} />
      </ExportForm>
      <LeaveForm action={leaveAction} proof={proof} days={settings.leavingDays} />
    </SettingsFrame>
  )
}
