import { ActionForm } from '@/components/action-form'
import { Refused } from '@/components/refused'
import { Button } from '@/components/ui/button'
import { comesUp } from '@/components/ui/comes-up'
import { TextareaField } from '@/components/ui/textarea-field'
import type { Viewer } from '@/lib/auth'
import { textOf } from '@/lib/form-state'
import { ownProfile } from '@/lib/members/own-queries'
import { memberPath } from '@/lib/members/path'
import { bioLimit, profileVersion } from '@/lib/members/profile-input'
import { formOf } from '@/lib/sent-form'
import { saveProfileAction } from '../actions'

const nothing = { bio: '', links: [] }

/** What everyone reads about a member. To whoever was logged out meanwhile it shows only what they sent. */
export async function ProfileForm({ member }: { member: Viewer | null }) {
  const profile = member ? await ownProfile(member.id) : nothing
  const { field, state } = formOf<{ began: string }>('profile-form', {
    bio: profile.bio,
    links: profile.links.join('\n'),
    began: profileVersion(profile),
  })
  if (!member && !state.sent) return null
  return (
    <ActionForm id="profile-form" action={saveProfileAction} className="form" aria-labelledby="profile">
      <h2 id="profile">Profile</h2>
      <Refused state={state} purpose="you save" logInApart />
      {/* Once it is saved, the form goes on from the version that it made. */}
      <input type="hidden" name="began" defaultValue={state.shown?.began ?? textOf(state.values, 'began')} />
      <TextareaField
        {...field('bio')}
        label="About you"
        hint="Anything that helps people judge your advice. Plain text, shown on your page."
        rows={5}
        limit={bioLimit}
        dir="auto"
        optional
      />
      <TextareaField
        {...field('links')}
        label="Links"
        hint="Up to five web addresses, one per line."
        rows={2}
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        optional
      />
      <div className="acts acts--form">
        <Button main>Save profile</Button>
        {state.shown && (
          <p role="status" {...comesUp}>
            Saved. {member && <a href={memberPath(member.name)}>See your page</a>}
          </p>
        )}
      </div>
    </ActionForm>
  )
}
