import { LogInFirst } from '@/components/log-in-first'
import { viewer } from '@/lib/auth'
import { type DoorParams, isMemberDoor, isSent } from '@/lib/door'
import { followsOf } from '@/lib/follows/queries'
import { mutedMembers } from '@/lib/mutes/queries'
import { preferencesOf } from '@/lib/notices/preference-queries'
import { unlisted } from '@/lib/page-metadata'
import { settings } from '@/lib/settings'
import { SettingsFrame } from '../_components/settings-frame'
import { Followed } from './_components/followed'
import { Muted } from './_components/muted'
import { PreferencesForm } from './_components/preferences-form'
import { savePreferencesAction } from './actions'

export const metadata = unlisted('Notifications')

export default async function NoticesPage({ params }: DoorParams) {
  const { door } = await params
  const member = isMemberDoor(door) ? await viewer() : null
  if (!member) return isSent(door) ? <SentLoggedOut /> : <ToLogIn />
  const [chosen, followed, muted] = await Promise.all([
    preferencesOf(member.id),
    followsOf(member.id),
    mutedMembers(member.id),
  ])
  return (
    <SettingsFrame current="/settings/notices">
      <PreferencesForm action={savePreferencesAction} open values={chosen} morning={settings.morning} />
      <Followed followed={followed} />
      <Muted names={muted} />
    </SettingsFrame>
  )
}

const ToLogIn = () => (
  <LogInFirst to="/settings/notices" purpose="Log in to change your notification settings." />
)

const SentLoggedOut = () => (
  <SettingsFrame current="/settings/notices">
    <PreferencesForm action={savePreferencesAction} open={false} values={{}} morning={settings.morning} />
  </SettingsFrame>
)
