import { LogInFirst } from '@/components/log-in-first'
import { viewer } from '@/lib/auth'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { followsOf } from '@/lib/follows/queries'
import { mutedMembers } from '@/lib/mutes/queries'
import { preferencesOf } from '@/lib/notices/preference-queries'
import { unlisted } from '@/lib/page-metadata'
import { SettingsFrame } from '../_components/settings-frame'
import { Followed } from './_components/followed'
import { Muted } from './_components/muted'
import { PreferencesForm } from './_components/preferences-form'
import { savePreferencesAction } from './actions'

export const metadata = unlisted('Notices and mail')

export default async function NoticesPage({ params }: DoorParams) {
  const member = isMemberDoor((await params).door) ? await viewer() : null
  if (!member) return <LogInFirst to="/settings/notices" purpose="Log in to choose what you are told." />
  const [chosen, followed, muted] = await Promise.all([
    preferencesOf(member.id),
    followsOf(member.id),
    mutedMembers(member.id),
  ])
  return (
    <SettingsFrame current="/settings/notices">
      <PreferencesForm action={savePreferencesAction} values={chosen} />
      <Followed followed={followed} />
      <Muted names={muted} />
    </SettingsFrame>
  )
}
