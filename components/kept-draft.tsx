'use client'

import { type MouseEvent, useEffect, useRef, useState } from 'react'
import type { DraftKind } from '@/lib/drafts/draft'
import { type DraftKeeper, keepDrafts, saved } from './keep-drafts'
import { HiddenField } from './ui/hidden-field'
import { SubmitButton } from './ui/submit-button'

type Props = {
  kind: DraftKind
  /** Under which name this browser keeps the same text (kept-text.tsx). */
  name: string
  /** The form's field that says when what it began from was saved, so that what another device saves since stays. */
  known: { name: string; defaultValue: string }
  /** The member as whom the form is sent. */
  renderedFor: string
}

/** Saves the form around it as a draft: by itself where scripts run, by its button everywhere. */
export function KeptDraft({ kind, name, known, renderedFor }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const keeper = useRef<DraftKeeper>(null)
  const [message, show] = useState('')
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const kept = keepDrafts(form, { kind, name, renderedFor, show })
    keeper.current = kept
    return kept.end
  }, [kind, name, renderedFor])

  function saveHere(event: MouseEvent) {
    if (!keeper.current) return
    event.preventDefault()
    keeper.current.saveNow()
  }
  return (
    <div ref={place} className="draft">
      <HiddenField {...known} />
      <SubmitButton name="do" value="save" onClick={saveHere}>
        Save draft
      </SubmitButton>
      <p className="meta" role="status">
        {message}
      </p>
      {message.startsWith(saved) && (
        <a className="all meta" href="/drafts">
          All your drafts
        </a>
      )}
    </div>
  )
}
