import { counted } from '@/lib/text/counted'
import { attach, made, whenShown } from './attach'
import { focusOn } from './focus'
import { showPage } from './morph'
import { fetchPage, here, load } from './page'
import { takingTime } from './waiting'

const pause = { first: 30_000, growth: 1.5, most: 300_000 }

/** When the newest posts of a thread came, as ISO instants; undefined if that could not be found out. */
async function newestPosts(thread: string): Promise<string[] | undefined> {
  try {
    const answer = await fetch(`/q/${thread}/news`)
    return answer.ok ? (await answer.json()).posted : undefined
  } catch {
    return undefined
  }
}

const posts = () => [...document.querySelectorAll<HTMLElement>('article[id]')]

/** Shows the thread with what is new, and goes to the first of it. */
async function showNews() {
  const before = new Set(posts().map(({ id }) => id))
  const end = takingTime()
  const page = await fetchPage(here())
  end()
  if (page === 'overtaken') return
  if (page === 'to-be-loaded') return load(here())
  showPage(page, { isAnew: true })
  focusOn(posts().find(({ id }) => !before.has(id)))
}

/** Looks while a thread is read whether somebody has answered, and says so at the foot of the window. */
attach('main[data-thread]', (thread, signal) => {
  const bar = made('p', { id: 'new-answers', signal })
  bar.className = 'new-answers'
  bar.setAttribute('role', 'status')
  thread.append(bar)
  let wait = pause.first
  let last = Date.now()
  let soon: ReturnType<typeof setTimeout> | undefined

  function show(count: number) {
    if (count === 0) return bar.replaceChildren()
    const link = document.createElement('a')
    link.href = location.pathname + location.search
    link.className = 'btn btn--main'
    link.textContent = counted(count, 'new answer')
    link.addEventListener('click', (event) => {
      event.preventDefault()
      void showNews()
    })
    bar.replaceChildren(link)
  }

  async function look() {
    last = Date.now()
    const posted = await newestPosts(thread.dataset.thread ?? '')
    wait = Math.min(wait * pause.growth, pause.most)
    lookSoon()
    const { latest = '' } = thread.dataset
    if (posted) show(posted.filter((at) => at > latest).length)
  }

  function lookSoon() {
    clearTimeout(soon)
    if (document.hidden || signal.aborted) return
    soon = setTimeout(look, Math.max(0, last + wait - Date.now()))
  }

  function seenAgain() {
    wait = pause.first
    lookSoon()
  }
  document.addEventListener('visibilitychange', seenAgain, { signal })
  signal.addEventListener('abort', () => clearTimeout(soon))
  whenShown(() => bar.replaceChildren(), signal)
  lookSoon()
})
