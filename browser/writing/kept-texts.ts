type Fields = [string, string][]

/** The texts of a form, and the submission that they belong to: what did arrive is not posted twice. */
export type Kept = { submissionId: string; fields: Fields }

const prefix = 'hindsight:'

// What is secret, belongs to the page, or says which button was pressed.
const notKept = /^\$|password|^(?:login|do|previewed|form|as)$/

/** Of everything a form sends, the texts that are kept, in the order of its fields. */
export const textsOf = (entries: Iterable<[string, FormDataEntryValue]>): Fields =>
  [...entries].flatMap(([name, value]) =>
    typeof value === 'string' && !notKept.test(name) ? [[name, value] satisfies [string, string]] : [],
  )

export const textsIn = (form: HTMLFormElement): Fields => textsOf(new FormData(form))

const submissionIn = (fields: Fields) => fields.find(([name]) => name === 'submissionId')?.[1] ?? ''

function read(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

function write(key: string, kept: Kept) {
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // A full or forbidden store only means that a reload loses the text, as in any other form.
  }
}

function forget(isGone: (key: string) => boolean) {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefix) && isGone(key)) localStorage.removeItem(key)
  } catch {
    // In a forbidden store there is nothing.
  }
}

/** A visitor's text goes to the account they sign up or log in with. */
function takenOver(name: string): Kept | null {
  const visitors = prefix + name.slice(name.indexOf(':'))
  const kept = read(visitors)
  if (kept) {
    write(prefix + name, kept)
    forget((key) => key === visitors)
  }
  return kept
}

export const keptAs = (name: string): Kept | null => read(prefix + name) ?? takenOver(name)

export const keepAs = (name: string, fields: Fields): void =>
  write(prefix + name, { submissionId: submissionIn(fields), fields })

export const forgetKept = (name: string): void => forget((key) => key === prefix + name)

/** A form that leads to another page once it is posted leaves its copy to be forgotten there. */
export const forgetSubmission = (submissionId: string): void =>
  forget((key) => submissionId !== '' && read(key)?.submissionId === submissionId)

export const forgetAllKept = (): void => forget(() => true)
