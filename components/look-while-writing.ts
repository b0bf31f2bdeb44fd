import { type Draft, lookedAt, saysEnough } from '@/lib/similar/draft'
import type { SimilarQuestion } from '@/lib/similar/similar-question'

const pause = 500

const isLookedAt = (element: unknown) =>
  element instanceof HTMLTextAreaElement && ['title', 'lead'].includes(element.name)

function draftIn(form: HTMLFormElement): Draft {
  const fields = new FormData(form)
  const text = (name: string) => String(fields.get(name) ?? '')
  return lookedAt({ title: text('title'), lead: text('lead'), category: text('category') })
}

/** Whether the person is further down the form, where a list that grows above would push away what they are at. */
const isFurtherDown = (form: HTMLFormElement) =>
  form.contains(document.activeElement) && !isLookedAt(document.activeElement)

/** What is like a draft, or undefined if that could not be found out: then what is shown may stay. */
async function found(query: string, signal: AbortSignal): Promise<SimilarQuestion[] | undefined> {
  try {
    const answer = await fetch(`/similar?${query}`, { signal })
    return answer.ok ? (await answer.json()).questions : undefined
  } catch {
    return undefined
  }
}

/** Shows what is like the question in a form, at each pause in writing its title or lead. Gives the function that ends this. */
export function lookWhileWriting(form: HTMLFormElement, show: (questions: SimilarQuestion[]) => void) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let running = new AbortController()
  let asked = ''

  async function look() {
    const draft = draftIn(form)
    const query = saysEnough(draft) ? new URLSearchParams(draft).toString() : ''
    if (query === asked || isFurtherDown(form)) return
    running.abort()
    running = new AbortController()
    asked = query
    const questions = query ? await found(query, running.signal) : []
    if (query !== asked) return
    if (!questions || isFurtherDown(form)) asked = ''
    else show(questions)
  }

  const lookSoon = ({ target }: { target: EventTarget | null }) => {
    if (!isLookedAt(target)) return
    clearTimeout(waiting)
    waiting = setTimeout(look, pause)
  }

  form.addEventListener('input', lookSoon)
  form.addEventListener('focusin', lookSoon)
  waiting = setTimeout(look, pause)
  return () => {
    clearTimeout(waiting)
    running.abort()
    form.removeEventListener('input', lookSoon)
    form.removeEventListener('focusin', lookSoon)
  }
}
