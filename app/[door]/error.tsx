'use client'

import { ButtonLink } from '@/components/ui/button'

/** What is shown in place of a page that failed; the cause is in the log, never here. */
export default function PageFailed() {
  return (
    <div className="page cols">
      <main id="main">
        <div className="hang">
          <div>
            <h1>This page could not be shown</h1>
            <p className="intro">
              Something went wrong on our side, and it has been noted. What you were writing is kept in this
              browser. Load the page again; if it fails once more, wait a minute.
            </p>
            <p className="acts">
              <ButtonLink main href="">
                Load the page again
              </ButtonLink>
            </p>
          </div>
        </div>
      </main>
    </div>
  )
}
