import { attach, whenShown } from '../attach'
import { hiddenIn } from './hidden-in'
import { forgetSubmission, type Kept, keepAs, keptAs, textsIn } from './kept-texts'
import { allPosted } from './posted'

function forgetPosted() {
  for (const submission of allPosted()) forgetSubmission(submission)
}

const isText = (control: Element) =>
  control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type !== 'hidden')

/** Nobody has typed in it, in this page or before its scripts ran. */
const isUntouched = (form: HTMLFormElement) =>
  [...form.elements].every(
    (control) =>
      !isText(control) ||
      !('defaultValue' in control && 'value' in control) ||
      control.value === control.defaultValue,
  )

/** The page answers it: what it gives back is newer than what was kept. */
const isAnswered = (form: HTMLFormElement) => form.dataset.sent !== undefined

function restore(form: HTMLFormElement, { fields, submissionId }: Kept) {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type))
      control.checked = fields.some(([name, value]) => name === control.name && value === control.value)
    else if ('value' in control && 'name' in control) {
      const kept = fields.find(([name]) => name === control.name)
      if (kept) control.value = kept[1]
    }
    if (fields.some(([name, value]) => name === control.getAttribute('name') && value !== ''))
      control.closest('details')?.setAttribute('open', '')
  }
  for (const note of form.querySelectorAll<HTMLElement>('[data-from-draft]'))
    note.hidden = note.dataset.fromDraft !== submissionId
  // It is kept already, and what counts it or saves it as a draft has to hear of it.
  for (const control of form.elements) control.dispatchEvent(new CustomEvent('input', { bubbles: true }))
}

/**
 * Keeps the texts of a form in this browser until the server says that they are posted, so that a reload, an expired
 * session or a crash loses nothing. What the server has kept as a draft comes from there (drafts.ts).
 */
attach<HTMLFormElement>('form[data-kept]', (form, signal) => {
  // When the session ends under the form, the text stays its member's.
  let name = form.dataset.kept ?? ''
  let sent = ''
  forgetPosted()
  const kept = keptAs(name)
  if (kept && !isAnswered(form) && isUntouched(form)) restore(form, kept)

  const keepNow = (event: Event) => {
    if (!(event instanceof CustomEvent)) keepAs(name, textsIn(form))
  }
  form.addEventListener('input', keepNow, { signal })
  form.addEventListener('submit', () => (sent = hiddenIn(form, 'submissionId')?.value ?? ''), { signal })
  whenShown(() => {
    if (allPosted().has(sent)) name = form.dataset.kept ?? ''
  }, signal)
})

whenShown(forgetPosted)
