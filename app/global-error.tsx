'use client'

import './[door]/globals.css'
import PageFailed from './[door]/error'

/** The same where not even the layout could be rendered. */
export default function SiteFailed() {
  return (
    <html lang="en">
      <body>
        <title>This page could not be shown · Hindsight</title>
        <PageFailed />
      </body>
    </html>
  )
}
