'use client'

import { useEffect, useRef, useState } from 'react'
import { lastPosted } from './use-fresh-submission'

type Kept = { submissionId: string; fields: [string, string][] }

const prefix = 'hindsight:'
const notKept = /^\$|password|^login$|^do$|^previewed$/

function read(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

function write(key: string, kept: Kept) {
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // A full or forbidden store only means that a reload loses the text, as in any other form.
  }
}

/** Every text in a form that is kept, in the order of its fields. */
export const textsIn = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !notKept.test(name) ? [[name, value] satisfies [string, string]] : [],
  )

const submissionIn = (fields: [string, string][]) =>
  fields.find(([name]) => name === 'submissionId')?.[1] ?? ''

function keepText(key: string, form: HTMLFormElement) {
  const fields = textsIn(form)
  write(key, { submissionId: submissionIn(fields), fields })
}

/** Forgets the copy of one form: the server has kept the same as a draft. */
export const forgetKeptText = (name: string): void => forget((key) => key === prefix + name)

function forget(isGone: (key: string) => boolean) {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefix) && isGone(key)) localStorage.removeItem(key)
  } catch {
    // In a forbidden store there is nothing.
  }
}

/** A visitor's text goes to the account they sign up or log in with. */
function takenOver(name: string): Kept | null {
  const visitors = prefix + name.slice(name.indexOf(':'))
  const kept = read(visitors)
  if (kept) {
    write(prefix + name, kept)
    forget((key) => key === visitors)
  }
  return kept
}

/** A form that leads to another page once it is posted leaves its copy to be forgotten there. */
function forgetPosted() {
  const posted = lastPosted()
  if (posted) forget((key) => read(key)?.submissionId === posted)
}

const isText = (control: Element) =>
  control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type !== 'hidden')

/** Nobody has typed in it, in this page or before React took it over. */
const isUntouched = (form: HTMLFormElement) =>
  [...form.elements].every(
    (control) =>
      !isText(control) ||
      !('defaultValue' in control && 'value' in control) ||
      control.value === control.defaultValue,
  )

function restore(form: HTMLFormElement, { fields }: Kept) {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type))
      control.checked = fields.some(([name, value]) => name === control.name && value === control.value)
    else if ('value' in control && 'name' in control) {
      const kept = fields.find(([name]) => name === control.name)
      if (kept) control.value = kept[1]
    }
    if (fields.some(([name, value]) => name === control.getAttribute('name') && value !== ''))
      control.closest('details')?.setAttribute('open', '')
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** Forgets what this browser keeps; for somebody who logs out. */
export const forgetKeptTexts = (): void => forget(() => true)

type Props = {
  name: string
  attempt: number
  /** Hears the submission of a text that was put into the form. */
  onRestore?: (submissionId: string) => void
}

/**
 * Keeps the texts of the form around it in this browser until the server says that they are posted, so that a reload,
 * an expired session or a crash loses nothing. The submission id is kept with them: what did arrive is not posted twice.
 * What the server has kept as a draft comes from there (kept-draft.tsx).
 */
export function KeptText({ name, attempt, onRestore }: Props) {
  // When the session ends under the form, the text stays its member's.
  const [ofName] = useState(name)
  const place = useRef<HTMLSpanElement>(null)
  const refusedAtFirst = useRef(attempt > 0)
  useEffect(() => {
    const key = prefix + ofName
    const form = place.current?.closest('form')
    if (!form) return
    forgetPosted()
    const kept = read(key) ?? takenOver(ofName)
    // What a refused form gives back is newer than what was kept.
    if (kept && !refusedAtFirst.current && isUntouched(form)) {
      restore(form, kept)
      onRestore?.(kept.submissionId)
    }
    const keepNow = (event: Event) => event.isTrusted && keepText(key, form)
    form.addEventListener('input', keepNow)
    form.addEventListener('change', keepNow)
    return () => {
      form.removeEventListener('input', keepNow)
      form.removeEventListener('change', keepNow)
    }
  }, [ofName, onRestore])
  return <span ref={place} hidden />
}
