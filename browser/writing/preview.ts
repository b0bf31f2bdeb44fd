import { attach, made, whenShown } from '../attach'
import { element } from './element'
import { hiddenIn } from './hidden-in'

const pause = 600
const unreachable = 'The site cannot be reached. This is the last preview.'

type Rendered = { html?: string; message?: string }

/** Undefined when it was given up for a newer text. */
async function rendered(text: string, signal: AbortSignal): Promise<Rendered | undefined> {
  try {
    const answer = await fetch('/preview', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
      signal,
    })
    return answer.status < 500 ? await answer.json() : { message: unreachable }
  } catch {
    return signal.aborted ? undefined : { message: unreachable }
  }
}

/** Shows how a text will look once it is posted, while somebody looks. */
function follow(textarea: HTMLTextAreaElement, fold: HTMLDetailsElement, signal: AbortSignal) {
  const sheet = element('div', { class: 'prose', dir: 'auto' })
  const note = element('p', { class: 'meta', role: 'status' })
  fold.append(sheet, note)
  let waiting: ReturnType<typeof setTimeout> | undefined
  let running = new AbortController()
  let shown: string | undefined

  const isLookedAt = () => fold.open && !document.hidden && fold.checkVisibility()

  async function show() {
    const text = textarea.value
    if (!isLookedAt() || text === shown) return
    running.abort()
    running = new AbortController()
    const answer = text.trim() ? await rendered(text, running.signal) : { html: '' }
    if (!answer || signal.aborted) return
    shown = answer.message ? undefined : text
    // Our own Markdown made it, as it makes what is posted.
    if (answer.html !== undefined) sheet.innerHTML = answer.html
    note.textContent = answer.message ?? (answer.html ? '' : 'Nothing is written here yet.')
  }

  const showSoon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(show, pause)
  }
  textarea.addEventListener('input', showSoon, { signal })
  fold.addEventListener('toggle', show)
  document.addEventListener('visibilitychange', show, { signal })
  whenShown(show, signal)
  signal.addEventListener('abort', () => {
    clearTimeout(waiting)
    running.abort()
  })
}

attach<HTMLTextAreaElement>('textarea[data-formatted]', (textarea, signal) => {
  const isMembers = textarea.form && hiddenIn(textarea.form, 'as')?.value
  if (!isMembers) return
  const fold = made('details', { id: `${textarea.id}-looks`, signal })
  fold.className = 'disclose looks'
  fold.append(element('summary', {}, 'Preview as you type'))
  textarea.closest('.field')?.append(fold)
  follow(textarea, fold, signal)
})
