import { hiddenIn } from './hidden-in'
import { allPosted } from './posted'

const postedForms = () =>
  [...document.forms].filter((form) => allPosted().has(hiddenIn(form, 'submissionId')?.value ?? ''))

const isGoneBackTo = () =>
  performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'back_forward')

// Whoever goes back may have the page as it was before they posted: what they write in it would be taken for what is posted.
window.addEventListener('pageshow', ({ persisted }) => {
  if ((persisted || isGoneBackTo()) && postedForms().length > 0) location.reload()
})

// Browsers fill in a form that is gone back to as it was left.
window.addEventListener('pagehide', () => {
  for (const form of postedForms()) form.reset()
})
