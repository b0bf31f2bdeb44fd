import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ConfirmLine } from '@/components/confirm-line'
import { Footer } from '@/components/footer'
import { LogOutForm } from '@/components/log-out-form'
import { MailStopped } from '@/components/mail-stopped'
import { Masthead } from '@/components/masthead'
import { env } from '@/lib/env'
import { siteMetadata, siteName } from '@/lib/page-metadata'
import { own } from '@/lib/reader/marks'
import { siteZone } from '@/lib/time/site-zone'
import './globals.css'
import { logOutAction } from './log-in/actions'

// What is kept of a page is the server entry's to decide.
export const dynamic = 'force-dynamic'

export const generateMetadata = (): Metadata => siteMetadata(env().SITE_URL)

// What a member chose is put in when the page is filled: the type knows only what pages know.
export const generateViewport = (): Viewport => ({
  colorScheme: own('scheme') as Viewport['colorScheme'] & string,
})

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html
      lang="en"
      data-zone={siteZone()}
      data-reader={own('chosen-zone')}
      data-dates={own('dates')}
      data-theme={own('theme')}
    >
      <body>
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={siteName}
          href="/opensearch.xml"
        />
        <a className="skip" href="#main">
          Skip to the content
        </a>
        <Masthead logOut={<LogOutForm action={logOutAction} />} />
        <ConfirmLine />
        <MailStopped />
        {children}
        <Footer />
      </body>
    </html>
  )
}
