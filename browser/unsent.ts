type Choice = { selected: boolean; defaultSelected: boolean }

/** What is read of a form's control; a button or a fieldset has none of it. */
type Control = {
  type?: string
  value?: string
  defaultValue?: string
  checked?: boolean
  defaultChecked?: boolean
  options?: Iterable<Choice>
}

/** A list of which nothing was chosen has its first choice. */
function isChosenAnew(options: Iterable<Choice>): boolean {
  const choices = [...options]
  const first = choices.findIndex(({ defaultSelected }) => defaultSelected)
  return choices.some(({ selected }, at) => selected !== (at === Math.max(first, 0)))
}

/** Whether somebody has typed or chosen in a control since the page came. */
export function isChanged({ type, value, defaultValue, checked, defaultChecked, options }: Control): boolean {
  if (type === 'hidden') return false
  if (type === 'checkbox' || type === 'radio') return checked !== defaultChecked
  if (options) return isChosenAnew(options)
  return defaultValue !== undefined && value !== defaultValue
}

/** What a form has that answers itself: why it was refused, a preview. Its text is not posted, though it came so. */
const answer = '.errors, [data-comes-up]'

/** Whether a form holds what the site may not have yet. */
export const isUnsent = (form: HTMLFormElement): boolean =>
  form.querySelector(answer) !== null || [...form.elements].some((control) => isChanged(control as Control))
