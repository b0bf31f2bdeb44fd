import type { ReactNode } from 'react'
import { AccountNav } from './account-nav'
import { AskLink } from './ask-link'
import { ListsNav } from './lists-nav'
import { SearchForm } from './search-form'
import { Wordmark } from './wordmark'

export const Masthead = ({ logOut }: { logOut?: ReactNode }) => (
  <header className="masthead">
    <div className="page masthead__bar">
      <Wordmark />
      <AccountNav logOut={logOut} />
      <SearchForm />
      <AskLink />
    </div>
    <ListsNav />
  </header>
)
