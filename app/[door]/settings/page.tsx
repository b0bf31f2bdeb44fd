import { LogInFirst } from '@/components/log-in-first'
import { viewer } from '@/lib/auth'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { unlisted } from '@/lib/page-metadata'
import { changePasswordAction, logOutEverywhereAction } from './actions'
import { ChangePasswordForm, LogOutEverywhereForm } from './settings-forms'

export const metadata = unlisted('Settings')

export default async function SettingsPage({ params }: DoorParams) {
  const member = isMemberDoor((await params).door) ? await viewer() : null
  if (!member) return <LogInFirst to="/settings" purpose="Log in to see your settings." />
  return (
    <main id="main" className="page cols">
      <div className="hang">
        <div className="stack narrow">
          <h1>Settings</h1>
          <ChangePasswordForm action={changePasswordAction} />
          <LogOutEverywhereForm action={logOutEverywhereAction} />
        </div>
      </div>
    </main>
  )
}
