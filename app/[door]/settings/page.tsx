import { LogInFirst } from '@/components/log-in-first'
import { type Viewer, viewer } from '@/lib/auth'
import { type DoorParams, isMemberDoor, isSent } from '@/lib/door'
import { ownProfile } from '@/lib/members/own-queries'
import { memberPath } from '@/lib/members/path'
import { bioLimit, profileVersion } from '@/lib/members/profile-input'
import { unlisted } from '@/lib/page-metadata'
import { formatInNumbers, formatTime } from '@/lib/time/format'
import { siteZone } from '@/lib/time/site-zone'
import { zoneChoices, zoneWords } from '@/lib/time/zones'
import { ProfileForm } from './_components/profile-form'
import { ReadingForm } from './_components/reading-form'
import { SettingsFrame } from './_components/settings-frame'
import { saveProfileAction, saveReadingAction } from './actions'

export const metadata = unlisted('Settings')

export default async function SettingsPage({ params }: DoorParams) {
  const { door } = await params
  const member = isMemberDoor(door) ? await viewer() : null
  if (!member && !isSent(door)) return <LogInFirst to="/settings" purpose="Log in to see your settings." />
  const profile = member ? await ownProfile(member.id) : nothing
  return (
    <SettingsFrame current="/settings">
      <ProfileForm
        action={saveProfileAction}
        open={member !== null}
        values={{ bio: profile.bio, links: profile.links.join('\n'), began: profileVersion(profile) }}
        page={member && memberPath(member.name)}
        limit={bioLimit}
      />
      <Reading member={member} />
    </SettingsFrame>
  )
}

const nothing = { bio: '', links: [] }
const unchosen = { theme: 'system', timeZone: null, dateStyle: 'words' } as const

function Reading({ member }: { member: Viewer | null }) {
  const { theme, timeZone, dateStyle } = member ?? unchosen
  return (
    <ReadingForm
      action={saveReadingAction}
      open={member !== null}
      values={{ theme, timeZone: timeZone ?? '', dateStyle }}
      zones={zoneChoices(timeZone, new Date())}
      siteZone={zoneWords(siteZone())}
      dates={dateExamples(timeZone ?? siteZone())}
    />
  )
}

// An afternoon, so that it is seen which of the two counts to 24.
const example = new Date('2026-11-23T14:05:00Z')

const dateExamples = (zone: string) => [
  { value: 'words', label: `In words: ${formatTime(example, 'full', zone)}` },
  { value: 'numbers', label: `In numbers: ${formatInNumbers(example, 'full', zone)}` },
]
