import { attach } from '../attach'

/** Ctrl or Cmd and Enter in a text sends its form by its main button. */
attach<HTMLTextAreaElement>('textarea', (textarea, signal) => {
  function send(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
    const button = textarea.form?.querySelector<HTMLButtonElement>('.btn--main')
    if (!button) return
    event.preventDefault()
    button.click()
  }
  textarea.addEventListener('keydown', send, { signal })
})
