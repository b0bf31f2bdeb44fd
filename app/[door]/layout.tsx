import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ConfirmLine } from '@/components/confirm-line'
import { Footer } from '@/components/footer'
import { LocalTimes } from '@/components/local-times'
import { LogOutForm } from '@/components/log-out-form'
import { MailStopped } from '@/components/mail-stopped'
import { Masthead } from '@/components/masthead'
import { ReadingProvider } from '@/components/reading'
import { RenderedFor } from '@/components/rendered-for'
import { type Viewer, viewer } from '@/lib/auth'
import { type DoorParams, isMemberDoor } from '@/lib/door'
import { env } from '@/lib/env'
import { unreadAfterThis } from '@/lib/notices/reading'
import { siteMetadata, siteName } from '@/lib/page-metadata'
import { readingOf } from '@/lib/time/reading-of'
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

export async function generateViewport({ params }: DoorParams): Promise<Viewport> {
  const theme = (await memberAt(params))?.theme ?? 'system'
  return { colorScheme: theme === 'system' ? 'light dark' : theme }
}

async function memberAt(params: DoorParams['params']): Promise<Viewer | null> {
  return isMemberDoor((await params).door) ? viewer() : null
}

const unchosen = { theme: 'system', timeZone: null, dateStyle: 'words' } as const

export default async function RootLayout({ params, children }: DoorParams & { children: ReactNode }) {
  const member = await memberAt(params)
  const unread = member ? await unreadAfterThis(member.id) : 0
  const { theme, timeZone, dateStyle } = member ?? unchosen
  return (
    <html
      lang="en"
      data-zone={siteZone()}
      data-reader={timeZone ?? undefined}
      data-dates={dateStyle === 'words' ? undefined : dateStyle}
      data-theme={theme === 'system' ? undefined : theme}
      className={`${sourceSerif.variable} ${schibsted.variable}`}
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
        <Masthead viewer={member} unread={unread} logOut={<LogOutForm action={logOutAction} />} />
        <ConfirmLine member={member} />
        <MailStopped member={member} />
        <ReadingProvider reading={readingOf({ timeZone, dateStyle })}>
          <RenderedFor name={member?.name ?? ''}>{children}</RenderedFor>
        </ReadingProvider>
        <Footer chosenZone={timeZone} />
        <LocalTimes />
      </body>
    </html>
  )
}
