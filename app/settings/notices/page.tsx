import { LogInFirst } from '@/components/log-in-first'
import { viewer } from '@/lib/auth'
import { followsOf } from '@/lib/follows/queries'
import { mutedMembers } from '@/lib/mutes/queries'
import { unlisted } from '@/lib/page-metadata'
import { formOf } from '@/lib/sent-form'
import { SettingsFrame } from '../_components/settings-frame'
import { Followed } from './_components/followed'
import { Muted } from './_components/muted'
import { PreferencesForm } from './_components/preferences-form'

export const metadata = unlisted('Notifications')

export default async function NoticesPage() {
  const member = await viewer()
  if (!member) return formOf('preferences-form').state.sent ? <SentLoggedOut /> : <ToLogIn />
  const [followed, muted] = await Promise.all([followsOf(member.id), mutedMembers(member.id)])
  return (
    <SettingsFrame current="/settings/notices">
      <PreferencesForm member={member} />
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
    <PreferencesForm member={null} />
  </SettingsFrame>
)
