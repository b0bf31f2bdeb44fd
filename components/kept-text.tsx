'use client'

import { useEffect, useRef } from 'react'
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

function keep(key: string, form: HTMLFormElement) {
  const entries = [...new FormData(form)].filter(
    ([name, value]) => typeof value === 'string' && !notKept.test(name),
  )
  const fields = entries.map(([name, value]): [string, string] => [name, String(value)])
  const submissionId = fields.find(([name]) => name === 'submissionId')?.[1] ?? ''
  try {
    localStorage.setItem(key, JSON.stringify({ submissionId, fields } satisfies Kept))
  } catch {
    // A full or forbidden store only means that a reload loses the text, as in any other form.
  }
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
    control.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** Forgets what this browser keeps; for somebody who logs out. */
export function forgetKeptTexts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
}

/**
 * Keeps the texts of the form around it in this browser until the server says that they are posted, so that a reload,
 * an expired session or a crash loses nothing. The submission id is kept with them: what did arrive is not posted twice.
 */
export function KeptText({ name, attempt }: { name: string; attempt: number }) {
  const place = useRef<HTMLSpanElement>(null)
  const refusedAtFirst = useRef(attempt > 0)
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const key = prefix + name
    const kept = read(key)
    if (kept && kept.submissionId === lastPosted()) localStorage.removeItem(key)
    // What a refused form gives back is newer than what was kept.
    else if (kept && !refusedAtFirst.current && isUntouched(form)) restore(form, kept)
    const keepNow = (event: Event) => event.isTrusted && keep(key, form)
    form.addEventListener('input', keepNow)
    form.addEventListener('change', keepNow)
    return () => {
      form.removeEventListener('input', keepNow)
      form.removeEventListener('change', keepNow)
    }
  }, [name])
  return <span ref={place} hidden />
}
