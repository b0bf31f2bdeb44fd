import { NarrowPage } from '@/components/narrow-page'
import { unlisted } from '@/lib/page-metadata'
import { settings } from '@/lib/settings'

export const metadata = unlisted('Goodbye')

/** Where somebody who has just left comes to. */
export default function GoodbyePage() {
  return (
    <NarrowPage title="You have left">
      <p>
        Your account is closed. Within a minute your name is gone from every page, and your words too if you
        took them back.
      </p>
      <p>
        A mail is on its way to you. For {settings.leavingDays} days, the link in it brings everything back.
        Thank you for what you asked and answered here.
      </p>
      <p>
        <a href="/">Read the newest questions</a>
      </p>
    </NarrowPage>
  )
}
