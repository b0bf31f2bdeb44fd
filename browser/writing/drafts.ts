import { attach } from '../attach'
import { type Answer, draftIn, sendDraft } from './draft-requests'
import { hiddenIn } from './hidden-in'
import { forgetKept } from './kept-texts'

const pause = 1_500
const pauseBeforeRetry = 20_000
const saved = 'Draft saved.'
const savedApart = `${saved} You have posted a different text from this form in another tab or on another device.`
const unreachable =
  'The site cannot be reached. Your text is kept in this browser and will be saved when you are back online.'

/**
 * Has the server keep a form at each pause in writing, when the page is left or looked at again, and when the connection
 * comes back. What was refused waits for the next of these; what the server did not hear of is sent again.
 */
function keepDrafts(form: HTMLFormElement, place: HTMLElement, signal: AbortSignal) {
  const submission = () => hiddenIn(form, 'submissionId')?.value ?? ''
  let ofSubmission = submission()
  let waiting: ReturnType<typeof setTimeout> | undefined
  let isSaving = false
  let isChanged = false
  let anew = false
  let isApart = false
  // The server may have kept it all the same. Said again before anything newer, it is known as ours.
  let unheard: string | undefined

  /** What waited to be saved is posted by now, or given back under another submission. */
  function forgetWhatWasSent() {
    if (ofSubmission === submission()) return
    ofSubmission = submission()
    isChanged = anew = isApart = false
    unheard = undefined
  }

  async function save(leaving = false) {
    clearTimeout(waiting)
    forgetWhatWasSent()
    if (isSaving || !isChanged) return
    isSaving = true
    const written = draftIn(form, {
      kind: place.dataset.draft,
      renderedFor: hiddenIn(form, 'as')?.value ?? '',
      anew,
    })
    const told = leaving ? written : (unheard ?? written)
    const toldOf = ofSubmission
    isChanged = told !== written
    const answer = await sendDraft(told, leaving)
    isSaving = false
    if (signal.aborted) return
    if (toldOf !== submission()) return saveIn(pause)
    unheard = answer ? undefined : told
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
    if (!isChanged) forgetKept(form.dataset.kept ?? '')
    if (!answer.kept) return show('Nothing is written here yet.')
    write('submissionId', answer.kept.submissionId)
    write('draftKnown', String(answer.kept.savedAt))
    ofSubmission = submission()
    show(isApart ? savedApart : saved)
  }

  function write(name: string, value: string) {
    const hidden = hiddenIn(form, name)
    if (hidden) hidden.value = value
  }

  function show(message: string) {
    const [status, link] = [place.querySelector('[role=status]'), place.querySelector('a')]
    if (status) status.textContent = message
    if (link) link.hidden = !message.startsWith(saved)
  }

  function saveIn(milliseconds: number) {
    clearTimeout(waiting)
    waiting = setTimeout(save, milliseconds)
  }

  function changed() {
    forgetWhatWasSent()
    isChanged = true
    saveIn(pause)
  }

  function saveNow(event: Event) {
    event.preventDefault()
    changed()
    void save()
  }

  form.addEventListener('input', changed, { signal })
  place.querySelector('button')?.addEventListener('click', saveNow, { signal })
  document.addEventListener('visibilitychange', () => save(document.hidden), { signal })
  window.addEventListener('online', () => save(), { signal })
  signal.addEventListener('abort', () => clearTimeout(waiting))
}

attach('[data-draft]', (place, signal) => {
  const form = place.closest('form')
  if (form) keepDrafts(form, place, signal)
})
