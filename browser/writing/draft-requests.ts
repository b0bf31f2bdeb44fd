import { textsIn } from './kept-texts'

export type Answer = {
  kept?: { submissionId: string; savedAt: number } | null
  /** Something else was posted under the form's submission: this one goes on as a draft of its own. */
  anew?: true
  message?: string
}

// Browsers send at most 64 kB for a page that is being left.
const mostWhileLeaving = 60_000

/** The form as the server takes it: a name that stands several times becomes a list. */
export function draftIn(form: HTMLFormElement, told: { kind?: string; renderedFor: string; anew: boolean }) {
  const fields: Record<string, string | string[]> = {}
  for (const [name, value] of textsIn(form)) {
    const same = fields[name]
    fields[name] = same === undefined ? value : [same, value].flat()
  }
  const { submissionId, questionId, draftKnown: known, ...written } = fields
  return JSON.stringify({ ...told, submissionId, questionId, known, fields: written })
}

/** Undefined when nothing came back that can be understood: the site or the way there is down. */
export async function sendDraft(text: string, leaving: boolean): Promise<Answer | undefined> {
  const body = new Blob([text])
  try {
    const answer = await fetch('/drafts/keep', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: leaving && body.size < mostWhileLeaving,
    })
    return answer.status < 500 ? await answer.json() : undefined
  } catch {
    return undefined
  }
}
