import type { Values } from '@/lib/form-state'
import { isBlank } from '@/lib/text/blank'

export const draftKinds = ['question', 'answer', 'follow_up'] as const

export type DraftKind = (typeof draftKinds)[number]

const fieldNames: Record<DraftKind, readonly string[]> = {
  question: ['title', 'lead', 'more', 'category', 'tags', 'decidingBetween', 'alreadyTried', 'knowsBy'],
  answer: ['text'],
  follow_up: ['outcome', 'text', 'helped', 'didNotHelp'],
}

/** What somebody is writing, as its form holds it. */
export type Draft = {
  kind: DraftKind
  submissionId: string
  fields: Values
  updatedAt: Date
}

/** Of everything a form sends, what is written in it. */
export const fieldsOfDraft = (kind: DraftKind, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => fieldNames[kind].includes(name)))

// A category or a date is chosen in passing: it is no text that somebody would miss.
const chosen = ['category', 'knowsBy', 'outcome', 'helped', 'didNotHelp']

/** Whether nothing is written in it. */
export const isEmptyDraft = (fields: Values) =>
  Object.entries(fields).every(([name, value]) => chosen.includes(name) || isBlank([value].flat().join('')))
