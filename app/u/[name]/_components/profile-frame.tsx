import type { ReactNode } from 'react'
import { Columns } from '@/components/columns'
import type { Profile } from '@/lib/members/queries'
import { MuteMember } from './mute-member'
import { OwnDrafts } from './own-drafts'
import { ProfileHead } from './profile-head'
import { ProfileRail } from './profile-rail'
import { ProfileTabs, type Tab } from './profile-tabs'

const headings: Record<Tab, string> = { questions: 'Questions', answers: 'Answers', favorites: 'Favorites' }

/** What a member's three pages share. */
export function ProfileFrame(props: { member: Profile; open: Tab; children: ReactNode }) {
  const { member, open, children } = props
  return (
    <Columns rail={<ProfileRail member={member} />}>
      <ProfileHead
        member={member}
        actions={
          <>
            <OwnDrafts member={member} />
            <MuteMember member={member} />
          </>
        }
      />
      <ProfileTabs member={member} open={open} />
      <section aria-labelledby="list">
        <h2 className="vh" id="list">
          {headings[open]}
        </h2>
        {children}
      </section>
    </Columns>
  )
}
