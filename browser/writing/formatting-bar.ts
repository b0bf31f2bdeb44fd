import { attach, made } from '../attach'
import { element } from './element'
import { formats } from './marks'
import { writeInto } from './write-into'

type Name = keyof typeof formats

const names = Object.keys(formats) as Name[]
const keys: Partial<Record<Name, string>> = { Bold: 'b', Italic: 'i', Link: 'k' }

// On a Mac, Ctrl with a letter moves the caret.
const isMac = /^(?:Mac|iP)/.test(navigator.platform)

function format(textarea: HTMLTextAreaElement, name: Name) {
  const { value: text, selectionStart: start, selectionEnd: end } = textarea
  writeInto(textarea, formats[name]({ text, start, end }))
}

function formatByKey(event: KeyboardEvent, textarea: HTMLTextAreaElement) {
  if (!(isMac ? event.metaKey : event.ctrlKey) || event.altKey || event.shiftKey || event.isComposing) return
  const name = names.find((one) => keys[one] === event.key.toLowerCase())
  if (!name) return
  event.preventDefault()
  format(textarea, name)
}

function buttonFor(name: Name) {
  const key = keys[name]?.toUpperCase()
  const shortcut = key && {
    title: isMac ? `⌘${key}` : `Ctrl+${key}`,
    'aria-keyshortcuts': `${isMac ? 'Meta' : 'Control'}+${key}`,
  }
  return element(
    'button',
    { type: 'button', class: `format format--${name.toLowerCase()}`, ...shortcut },
    name,
  )
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** One stop for the Tab key; arrows move between the buttons. */
function beOneStop(buttons: HTMLButtonElement[], bar: HTMLElement) {
  const here = () => buttons.findIndex((button) => button.matches(':focus'))
  bar.addEventListener('keydown', (event) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    buttons.at(step(here(), buttons.length) % buttons.length)?.focus()
  })
  bar.addEventListener('focusin', () => {
    for (const [at, button] of buttons.entries()) button.tabIndex = at === here() ? 0 : -1
  })
}

/** A bar above a text, for people who do not know Markdown or do not like to type it. */
attach<HTMLTextAreaElement>('textarea[data-formatted]', (textarea, signal) => {
  const bar = made('div', { id: `${textarea.id}-formats`, signal })
  bar.className = 'formats'
  bar.role = 'toolbar'
  bar.ariaLabel = 'Formatting'
  bar.setAttribute('aria-controls', textarea.id)
  const buttons = names.map(buttonFor)
  for (const [at, button] of buttons.entries()) {
    button.tabIndex = at === 0 ? 0 : -1
    button.addEventListener('click', () => format(textarea, names[at] ?? 'Bold'))
  }
  bar.append(...buttons)
  beOneStop(buttons, bar)
  textarea.before(bar)
  textarea.addEventListener('keydown', (event) => formatByKey(event, textarea), { signal })
})
