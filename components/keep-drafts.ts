import type { DraftKind } from '@/lib/drafts/draft'
import { keepText, textsIn } from './kept-text'

type Options = {
  kind: DraftKind
  /** Under which name this browser keeps the same text. */
  name: string
  /** When the server last kept what the form began from, in milliseconds; 0: never. */
  known: number
  show: (message: string) => void
}

type Answer = { kept?: { submissionId: string; savedAt: number } | null; message?: string }

const pause = 1_500
const offline = 'You are not connected. This is kept in this browser, and saved once you are.'
// Browsers send at most 64 kB for a page that is being left.
const mostWhileLeaving = 60_000

/** The form as the server takes it: a name that stands several times becomes a list. */
function bodyOf(form: HTMLFormElement, { kind }: Options, known: number): string {
  const fields: Record<string, string | string[]> = {}
  for (const [name, value] of textsIn(form)) {
    const same = fields[name]
    fields[name] = same === undefined ? value : [same, value].flat()
  }
  const { submissionId, questionId, ...written } = fields
  return JSON.stringify({ kind, submissionId, questionId, known, fields: written })
}

async function sent(body: string, leaving: boolean): Promise<Answer | undefined> {
  try {
    const answer = await fetch('/drafts/keep', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: leaving && body.length < mostWhileLeaving,
    })
    return await answer.json()
  } catch {
    return undefined
  }
}

export type DraftKeeper = { saveNow: () => void; end: () => void }

/** Has the server keep a form at each pause in writing, when the page is left, and when the connection comes back. */
export function keepDrafts(form: HTMLFormElement, options: Options): DraftKeeper {
  const { name, show } = options
  let { known } = options
  let waiting: ReturnType<typeof setTimeout> | undefined
  let isSaving = false
  let isChanged = false
  let hasEnded = false

  async function save(leaving = false) {
    clearTimeout(waiting)
    if (isSaving || !isChanged || hasEnded) return
    isSaving = true
    isChanged = false
    const answer = await sent(bodyOf(form, options, known), leaving)
    isSaving = false
    if (!hasEnded) heed(answer)
    if (isChanged && answer) saveSoon()
  }

  function heed(answer: Answer | undefined) {
    if (!answer || answer.message) isChanged = true
    if (!answer) return show(offline)
    if (answer.message) return show(answer.message)
    if (answer.kept) {
      known = answer.kept.savedAt
      const submission = form.elements.namedItem('submissionId')
      if (submission instanceof HTMLInputElement) submission.value = answer.kept.submissionId
    }
    if (!isChanged) keepText(name, form, true)
    show(answer.kept ? 'Draft saved.' : '')
  }

  function saveSoon() {
    clearTimeout(waiting)
    waiting = setTimeout(save, pause)
  }

  const changed = () => {
    isChanged = true
    saveSoon()
  }
  const left = () => document.visibilityState === 'hidden' && save(true)
  const connected = () => save()

  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  document.addEventListener('visibilitychange', left)
  window.addEventListener('online', connected)
  function end() {
    hasEnded = true
    clearTimeout(waiting)
    form.removeEventListener('input', changed)
    form.removeEventListener('change', changed)
    document.removeEventListener('visibilitychange', left)
    window.removeEventListener('online', connected)
  }
  function saveNow() {
    isChanged = true
    void save()
  }
  return { saveNow, end }
}
