import type { ReactNode } from 'react'
import { hasUnread, isMember } from '@/lib/reader/conditions'
import { own } from '@/lib/reader/marks'
import { Menu } from './menu'
import { For } from './own'

type Props = { logOut?: ReactNode }

export const AccountNav = ({ logOut }: Props) => (
  <nav className="account" aria-label="Your account">
    <For reader={isMember} otherwise={<ForVisitor />}>
      <ForMember logOut={logOut} />
    </For>
  </nav>
)

const ForVisitor = () => (
  <ul role="list">
    <li>
      <a href="/log-in">Log in</a>
    </li>
    <li>
      <a href="/sign-up">Sign up</a>
    </li>
  </ul>
)

const ForMember = ({ logOut }: Props) => (
  <ul role="list">
    <li>
      <For reader={hasUnread} otherwise={<a href="/activity">Activity</a>}>
        <a href="/activity" className="unread">
          Activity ({own('unread')}
          <span className="vh"> new</span>)
        </a>
      </For>
    </li>
    <li className="own">
      <Menu summary={<bdi translate="no">{own('name')}</bdi>}>
        <ul role="list">
          <li>
            <a href={own('own-page')}>Your page</a>
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
