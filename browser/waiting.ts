const patience = 500

let waiting = 0

const bar = document.createElement('div')
bar.className = 'progress'
bar.id = 'progress'
bar.dataset.stays = ''
bar.setAttribute('aria-hidden', 'true')

function showBar() {
  waiting += 1
  document.body.append(bar)
}

function hideBar() {
  waiting -= 1
  if (waiting === 0) bar.remove()
}

/** Shows at the top of the page that something takes its time, once it does; gives what ends this. */
export function takingTime(): () => void {
  let end = () => clearTimeout(soon)
  const soon = setTimeout(() => {
    showBar()
    end = hideBar
  }, patience)
  return () => end()
}

export const isWaiting = (part: Element): boolean => part.getAttribute('aria-busy') === 'true'

/** Says of what is sent (partSent), and of the button that was pressed, that it is being sent; gives what ends this. */
export function beginWaiting(part: HTMLElement, pressed: HTMLElement | null): () => void {
  const words = document.createElement('span')
  words.className = 'vh'
  words.textContent = ', one moment'
  part.setAttribute('aria-busy', 'true')
  pressed?.setAttribute('aria-disabled', 'true')
  pressed?.append(words)
  const end = takingTime()
  return () => {
    end()
    words.remove()
    part.removeAttribute('aria-busy')
    pressed?.removeAttribute('aria-disabled')
  }
}
