import type { Edit } from './marks'

/** Writes into a text as if it were typed, so that the browser can undo it and whoever counts or keeps the text hears of it. */
export function writeInto(textarea: HTMLTextAreaElement, { from, to, insert, select }: Edit): void {
  textarea.focus()
  textarea.setSelectionRange(from, to)
  // The only way to it that can be undone. It takes no empty text.
  const isTyped = document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert)
  if (!isTyped) {
    textarea.setRangeText(insert, from, to)
    textarea.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
  }
  textarea.setSelectionRange(...select)
}
