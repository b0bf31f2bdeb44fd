import type { ReactNode } from 'react'
import type { Actor } from '@/lib/policy'
import { AccountNav } from './account-nav'
import { AskLink } from './ask-link'
import { ListsNav } from './lists-nav'
import { SearchForm } from './search-form'
import { Wordmark } from './wordmark'

type Props = { viewer: Pick<Actor, 'name'> | null; unread?: number; logOut?: ReactNode }

export function Masthead({ viewer, unread, logOut }: Props) {
  return (
    <header className="masthead">
      <div className="page masthead__bar">
        <Wordmark />
        <AccountNav viewer={viewer} unread={unread} logOut={logOut} />
        <SearchForm />
        <AskLink />
      </div>
      <ListsNav />
    </header>
  )
}
