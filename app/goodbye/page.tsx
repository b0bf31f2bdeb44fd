import { NarrowPage } from '@/components/narrow-page'
import { unlisted } from '@/lib/page-metadata'
import { settings } from '@/lib/settings'

export const metadata = unlisted('Goodbye')

/** Where somebody who has just left comes to. */
export default function GoodbyePage() {
  return (
    <NarrowPage title="You have left">
      <p>
        Your account is closed. Your name will be gone from every page within a minute, and your text too if
        you chose to delete it.
      </p>
      <p>
        We’ve emailed you a link. For {settings.leavingDays} days it brings everything back except drafts and
        notifications. Thank you for what you asked and answered here.
      </p>
      <p>
        <a href="/">Read the newest questions</a>
      </p>
    </NarrowPage>
  )
}
