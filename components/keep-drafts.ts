import type { DraftKind } from '@/lib/drafts/draft'
import { forgetKeptText, textsIn } from './kept-text'

type Options = {
  kind: DraftKind
  /** Under which name this browser keeps the same text. */
  name: string
  /** The member as whom the form is sent. */
  renderedFor: string
  show: (message: string) => void
}

type Answer = {
  kept?: { submissionId: string; savedAt: number } | null
  /** Something else was posted under the form's submission: this one goes on as a draft of its own. */
  anew?: true
  message?: string
}

const pause = 1_500
const pauseBeforeRetry = 20_000
export const saved = 'Draft saved.'
const savedApart = `${saved} You have posted a different text from this form in another tab or on another device.`
const unreachable = 'The site cannot be reached. This is kept in this browser, and saved once it can.'
// Browsers send at most 64 kB for a page that is being left.
const mostWhileLeaving = 60_000

type Told = Pick<Options, 'kind' | 'renderedFor'> & { anew: boolean }

/** The form as the server takes it: a name that stands several times becomes a list. */
function bodyOf(form: HTMLFormElement, told: Told): string {
  const fields: Record<string, string | string[]> = {}
  for (const [name, value] of textsIn(form)) {
    const same = fields[name]
    fields[name] = same === undefined ? value : [same, value].flat()
  }
  const { submissionId, questionId, draftKnown: known, ...written } = fields
  return JSON.stringify({ ...told, submissionId, questionId, known, fields: written })
}

/** Undefined when nothing came back that can be understood: the site or the way there is down. */
async function sent(text: string, leaving: boolean): Promise<Answer | undefined> {
  const body = new Blob([text])
  try {
    const answer = await fetch('/drafts/keep', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: leaving && body.size < mostWhileLeaving,
    })
    return answer.status < 500 ? await answer.json() : undefined
  } catch {
    return undefined
  }
}

function write(form: HTMLFormElement, name: string, value: string) {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value
}

export type DraftKeeper = { saveNow: () => void; end: () => void }

/**
 * Has the server keep a form at each pause in writing, when the page is left or looked at again, and when the connection
 * comes back. What was refused waits for the next of these; what the server did not hear of is sent again.
 */
export function keepDrafts(form: HTMLFormElement, { kind, name, renderedFor, show }: Options): DraftKeeper {
  const ended = new AbortController()
  let waiting: ReturnType<typeof setTimeout> | undefined
  let isSaving = false
  let isChanged = false
  let anew = false
  let isApart = false
  // The server may have kept it all the same. Said again before anything newer, it is known as ours.
  let unheard: string | undefined

  async function save(leaving = false) {
    clearTimeout(waiting)
    if (isSaving || !isChanged) return
    isSaving = true
    const written = bodyOf(form, { kind, renderedFor, anew })
    const told = leaving ? written : (unheard ?? written)
    isChanged = told !== written
    const answer = await sent(told, leaving)
    unheard = answer ? undefined : told
    isSaving = false
    if (ended.signal.aborted) return
    anew = answer?.anew ?? false
    isApart ||= anew
    if (!answer) saveIn(pauseBeforeRetry)
    else if (isChanged || anew) saveIn(pause)
    heed(answer)
  }

  function heed(answer: Answer | undefined) {
    if (!answer || answer.message) {
      isChanged = true
      return show(answer?.message ?? unreachable)
    }
    if (!isChanged) forgetKeptText(name)
    if (!answer.kept) return show('Nothing is written here yet.')
    write(form, 'submissionId', answer.kept.submissionId)
    write(form, 'draftKnown', String(answer.kept.savedAt))
    show(isApart ? savedApart : saved)
  }

  function saveIn(milliseconds: number) {
    clearTimeout(waiting)
    waiting = setTimeout(save, milliseconds)
  }
  const changed = () => {
    isChanged = true
    saveIn(pause)
  }
  const { signal } = ended
  form.addEventListener('input', changed, { signal })
  form.addEventListener('change', changed, { signal })
  document.addEventListener('visibilitychange', () => save(document.hidden), { signal })
  window.addEventListener('online', () => save(), { signal })
  return {
    saveNow() {
      isChanged = true
      void save()
    },
    end() {
      clearTimeout(waiting)
      ended.abort()
    },
  }
}
