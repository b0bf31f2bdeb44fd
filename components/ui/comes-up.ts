/**
 * For what comes up once a form is sent, and should be read next: the focus goes there (browser/posting.ts), by `autofocus`
 * where the browser sent the form by itself and has a whole new page.
 */
export const comesUp = { tabIndex: -1, autoFocus: true, 'data-comes-up': true }
