/**
 * For what comes up once a form is sent, and is to be read next: the focus goes there. Where the browser sent the form by
 * itself, and has a whole new page, by `autofocus`.
 */
export const comesUp = {
  tabIndex: -1,
  autoFocus: true,
  ref: (element: HTMLElement | null) => element?.focus(),
}
