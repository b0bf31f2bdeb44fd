import { LogInFirst } from '@/components/log-in-first'
import { viewer } from '@/lib/auth'
import { unlisted } from '@/lib/page-metadata'
import { wasSent } from '@/lib/sent-form'
import { ProfileForm } from './_components/profile-form'
import { ReadingForm } from './_components/reading-form'
import { SettingsFrame } from './_components/settings-frame'

export const metadata = unlisted('Settings')

export default async function SettingsPage() {
  const member = await viewer()
  if (!member && !wasSent()) return <LogInFirst to="/settings" purpose="Log in to see your settings." />
  return (
    <SettingsFrame current="/settings">
      <ProfileForm member={member} />
      <ReadingForm member={member} />
    </SettingsFrame>
  )
}
