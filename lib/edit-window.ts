import { settings } from '@/lib/settings'

const minute = 60_000

type Written = { createdAt: Date }

const window = {
  answer: settings.editAnswerMinutes,
  followUp: settings.editAnswerMinutes,
  question: settings.editQuestionMinutes,
}

export type Editable = keyof typeof window

/** Until when the form for editing is shown. */
export function editableUntil(kind: Editable, written: Written): Date {
  return new Date(written.createdAt.getTime() + window[kind] * minute)
}

/** Until when an edit is taken: a minute longer than the form is shown, so that nobody loses work in flight (lila's rule). */
export function acceptedUntil(kind: Editable, written: Written): Date {
  return new Date(editableUntil(kind, written).getTime() + minute)
}

const readableAfter = minute

/** An edit within the first minute leaves no trace: hardly anyone could have read the text before. */
export function leavesTrace(written: Written, now: Date): boolean {
  return now.getTime() - written.createdAt.getTime() > readableAfter
}
