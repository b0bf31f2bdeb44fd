import type { ReactNode } from 'react'
import { MemberName } from '@/components/member-name'
import { memberPath } from '@/lib/members/path'
import { mostCounted } from '@/lib/notices/notice'
import { Menu } from './menu'

type Props = {
  viewer: { name: string } | null
  /** Notifications that were not read yet. */
  unread?: number
  logOut?: ReactNode
}

export function AccountNav({ viewer, unread = 0, logOut }: Props) {
  return (
    <nav className="account" aria-label="Your account">
      {viewer ? <ForMember name={viewer.name} unread={unread} logOut={logOut} /> : <ForVisitor />}
    </nav>
  )
}

function ForVisitor() {
  return (
    <ul role="list">
      <li>
        <a href="/log-in">Log in</a>
      </li>
      <li>
        <a href="/sign-up">Sign up</a>
      </li>
    </ul>
  )
}

type Member = { name: string; unread: number; logOut?: ReactNode }

function ForMember({ name, unread, logOut }: Member) {
  return (
    <ul role="list">
      <li>
        <Activity unread={unread} />
      </li>
      <li className="own">
        <Menu summary={<MemberName name={name} />}>
          <ul role="list">
            <li>
              <a href={memberPath(name)}>Your page</a>
            </li>
            <li>
              <a href="/drafts">Drafts</a>
            </li>
            <li>
              <a href="/settings">Settings</a>
            </li>
            {logOut && <li>{logOut}</li>}
          </ul>
        </Menu>
      </li>
    </ul>
  )
}

/** "Activity (3)", and "Activity (99+)" from a hundred on. */
function Activity({ unread }: { unread: number }) {
  if (unread === 0) return <a href="/activity">Activity</a>
  return (
    <a href="/activity" className="unread">
      Activity ({unread >= mostCounted ? `${mostCounted - 1}+` : unread}
      <span className="vh"> new</span>)
    </a>
  )
}
