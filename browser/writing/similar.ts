import { type Draft, lookedAt, saysEnough } from '@/lib/similar/draft'
import type { SimilarQuestion } from '@/lib/similar/similar-question'
import { attach, made } from '../attach'
import { element } from './element'
import { similarList } from './similar-list'

const pause = 500

const isLookedAt = (target: unknown) =>
  target instanceof HTMLTextAreaElement && ['title', 'lead'].includes(target.name)

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

/** Shows what is like the question in a form, at each pause in writing its title or lead. */
function lookWhileWriting(
  form: HTMLFormElement,
  show: (questions: SimilarQuestion[]) => void,
  signal: AbortSignal,
) {
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
    if (query !== asked || signal.aborted) return
    if (!questions || isFurtherDown(form)) asked = ''
    else show(questions)
  }

  const lookSoon = ({ target }: { target: EventTarget | null }) => {
    if (!isLookedAt(target)) return
    clearTimeout(waiting)
    waiting = setTimeout(look, pause)
  }

  form.addEventListener('input', lookSoon, { signal })
  form.addEventListener('focusin', lookSoon, { signal })
  waiting = setTimeout(look, pause)
  signal.addEventListener('abort', () => {
    clearTimeout(waiting)
    running.abort()
  })
}

function announced(count: number) {
  if (count === 0) return ''
  const many = count === 1 ? 'One question close to yours was' : `${count} questions close to yours were`
  return `${many} asked before, and ${count === 1 ? 'is' : 'are'} listed below the question.`
}

attach('[data-similar]', (place, signal) => {
  const form = place.closest('form')
  if (!form) return
  const list = made('div', { id: 'similar-questions', signal })
  const said = element('span', { class: 'vh', role: 'status' })
  list.append(said)
  place.append(list)
  lookWhileWriting(
    form,
    (questions) => {
      list.replaceChildren(...(questions.length > 0 ? [similarList(questions)] : []), said)
      said.textContent = announced(questions.length)
    },
    signal,
  )
})
