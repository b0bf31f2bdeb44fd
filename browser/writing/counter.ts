import { lengthOf } from '@/lib/text/length'
import { attach, made, whenShown } from '../attach'

const pause = 1_200

const number = (n: number) => n.toLocaleString('en-US')
const written = (text: string) => lengthOf(text.trimEnd().normalize('NFC'))

/** A textarea says below it how much of its limit is used, and tells a screen reader only near it, at pauses. */
attach<HTMLTextAreaElement>('textarea[data-limit]', (textarea, signal) => {
  const shown = made('p', { id: `${textarea.id}-count`, signal })
  const said = made('span', { id: `${textarea.id}-left`, signal })
  shown.ariaHidden = 'true'
  said.className = 'vh'
  said.role = 'status'
  textarea.after(shown, said)
  let waiting: ReturnType<typeof setTimeout> | undefined

  function count() {
    const [used, limit] = [written(textarea.value), Number(textarea.dataset.limit)]
    shown.className = used > limit ? 'err' : 'hint'
    shown.textContent = `${number(used)} of ${number(limit)}`
    clearTimeout(waiting)
    waiting = setTimeout(() => (said.textContent = leftOf(limit, used)), pause)
  }

  // A form's fields are empty again only after its reset event.
  const afterReset = () => setTimeout(count)
  textarea.addEventListener('input', count, { signal })
  textarea.form?.addEventListener('reset', afterReset, { signal })
  whenShown(count, signal)
  signal.addEventListener('abort', () => clearTimeout(waiting))
})

function leftOf(limit: number, used: number): string {
  const left = limit - used
  if (left >= limit / 10) return ''
  return left < 0 ? `${number(-left)} characters too many` : `${number(left)} characters left`
}
