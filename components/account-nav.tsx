import type { ReactNode } from 'react'
import { memberPath } from '@/lib/members/path'

type Props = { viewer: { name: string } | null; logOut?: ReactNode }

export function AccountNav({ viewer, logOut }: Props) {
  return (
    <nav className="account" aria-label="Your account">
      {viewer ? <ForMember name={viewer.name} logOut={logOut} /> : <ForVisitor />}
    </nav>
  )
}

function ForVisitor() {
  return (
    <ul>
      <li>
        <a href="/log-in">Log in</a>
      </li>
      <li>
        <a href="/sign-up">Sign up</a>
      </li>
    </ul>
  )
}

function ForMember({ name, logOut }: { name: string; logOut?: ReactNode }) {
  return (
    <ul>
      <li>
        <a href={memberPath(name)}>
          <bdi>{name}</bdi>
        </a>
      </li>
      <li>
        <a href="/settings">Settings</a>
      </li>
      {logOut && <li>{logOut}</li>}
    </ul>
  )
}
