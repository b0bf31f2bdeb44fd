import { LogInFirst } from '@/components/log-in-first'
import { viewer } from '@/lib/auth'
import { exportOf } from '@/lib/exports/queries'
import { unlisted } from '@/lib/page-metadata'
import { proofOf } from '@/lib/sessions/proof'
import { SettingsFrame } from '../_components/settings-frame'
import { ExportForm } from './_components/export-form'
import { LeaveForm } from './_components/leave-form'

export const metadata = unlisted('Your data')

export default async function DataPage() {
  const member = await viewer()
  if (!member) return <LogInFirst to="/settings/data" purpose="Log in to see your data." />
  const now = new Date()
  const proof = proofOf(member, now)
  const made = await exportOf(member.id, now)
  return (
    <SettingsFrame current="/settings/data">
      <ExportForm proof={proof} made={made} />
      <LeaveForm proof={proof} />
    </SettingsFrame>
  )
}
