import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Footer } from '@/components/footer'
import { LocalTimes } from '@/components/local-times'
import { LogOutForm } from '@/components/log-out-form'
import { Masthead } from '@/components/masthead'
import { viewer } from '@/lib/auth'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { env } from '@/lib/env'
import { siteMetadata, siteName } from '@/lib/page-metadata'
import { siteZone } from '@/lib/time/site-zone'
import { schibsted, sourceSerif } from './fonts'
import './globals.css'
import { logOutAction } from './log-in/actions'

// Pages are sent whole: guest pages from the cache, members' pages when they are finished.
export const instant = false
export const generateStaticParams = () => [{ door: 'none' }]

export async function generateMetadata({ params }: DoorParams): Promise<Metadata> {
  // The build knows no environment.
  return siteMetadata((await params).door === 'none' ? null : env().SITE_URL)
}

export const viewport: Viewport = { colorScheme: 'light dark' }

export default async function RootLayout({ params, children }: DoorParams & { children: ReactNode }) {
  const { door } = await params
  const member = isMemberDoor(door) ? await viewer() : null
  return (
    <html lang="en" data-zone={siteZone()} className={`${sourceSerif.variable} ${schibsted.variable}`}>
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
        <Masthead viewer={member} logOut={<LogOutForm action={logOutAction} />} />
        {children}
        <Footer />
        <LocalTimes />
      </body>
    </html>
  )
}
