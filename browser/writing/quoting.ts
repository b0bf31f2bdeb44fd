import { attach, made } from '../attach'
import { element } from './element'
import { withQuotation } from './quotation'
import { writeInto } from './write-into'

const pause = 250

type Selected = { words: string; author: string; post: Element; prose: Element; at: DOMRect }

/** What is selected within the text of one post, and who wrote it. */
function selected(): Selected | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return
  const range = selection.getRangeAt(0)
  const { commonAncestorContainer: within } = range
  const prose = (within instanceof Element ? within : within.parentElement)?.closest('.post .prose')
  const post = prose?.closest('.post')
  const author = post?.querySelector('.byline .who')?.textContent.trim()
  const words = selection.toString()
  const at = [...range.getClientRects()].at(-1)
  if (prose && post && author && at && words.trim()) return { words, author, post, prose, at }
}

/** Puts the button below the end of what is selected, and next to it for the Tab key. */
function place(button: HTMLElement, { prose, at }: Selected) {
  prose.after(button)
  const around = button.offsetParent?.getBoundingClientRect()
  if (!around) return
  const left = Math.min(at.left - around.left, around.width - button.offsetWidth)
  button.style.left = `${Math.max(0, left)}px`
  button.style.top = `${at.bottom - around.top}px`
}

/** Where there is a form for an answer, what is selected in another can be quoted in it. */
attach<HTMLTextAreaElement>('#answer-text', (textarea, signal) => {
  const button = made('button', { id: 'quote', signal })
  button.type = 'button'
  button.className = 'btn btn--small quote'
  button.append('Quote', element('span', { class: 'vh' }, ' this in your post'))
  let waiting: ReturnType<typeof setTimeout> | undefined
  let last: Selected | undefined

  function offer() {
    // Whoever goes to the button by the keyboard may leave the selection behind.
    if (document.activeElement === button) return
    last = selected()
    if (last) place(button, last)
    else button.remove()
  }
  const offerSoon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(offer, pause)
  }
  const dismiss = ({ key }: KeyboardEvent) => key === 'Escape' && button.remove()
  function quote() {
    if (!last) return
    writeInto(textarea, withQuotation(textarea.value, last))
    button.remove()
  }

  document.addEventListener('selectionchange', offerSoon, { signal })
  document.addEventListener('keydown', dismiss, { signal })
  button.addEventListener('blur', offerSoon)
  // A press would take the selection away before it is a click.
  button.addEventListener('pointerdown', (event) => event.preventDefault())
  button.addEventListener('click', quote)
  signal.addEventListener('abort', () => clearTimeout(waiting))
})
