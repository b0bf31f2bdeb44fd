/** Why a form was not taken, when the site did not say so in the form itself. */
export type Said = { title: string; sentence?: string }

let said = 0

function summaryOf({ title, sentence }: Said): HTMLElement {
  const summary = document.createElement('div')
  said += 1
  summary.id = `said-${said}`
  summary.className = 'errors'
  summary.setAttribute('role', 'alert')
  summary.tabIndex = -1
  summary.dataset.stays = ''
  const heading = document.createElement('h2')
  heading.textContent = title
  summary.append(heading)
  if (sentence) {
    const words = document.createElement('p')
    words.textContent = sentence
    summary.append(words)
  }
  return summary
}

/** Where a button is all there is of a form, it has a place beside it. */
const placeBeside = (form: HTMLElement) =>
  form.querySelector('textarea, select, input:not([type="hidden"])')
    ? null
    : form.querySelector('[role="status"]')

/** Says it above what is in the form, and the focus goes there; beside its button where that is all. */
export function sayInForm(form: HTMLElement, what: Said): void {
  // Why it was refused before is over.
  for (const summary of form.querySelectorAll('.errors')) summary.remove()
  const beside = placeBeside(form)
  if (beside) {
    beside.textContent = [what.title, what.sentence].filter(Boolean).join(' ')
    return
  }
  const summary = summaryOf(what)
  const heading = form.querySelector(':scope > :is(h1, h2)')
  if (heading) heading.after(summary)
  else form.prepend(summary)
  summary.focus()
}

export function unsay(form: HTMLElement): void {
  for (const summary of form.querySelectorAll('.errors[data-stays]')) summary.remove()
}
