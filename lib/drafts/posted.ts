import type { z } from 'zod'
import { answerInput } from '@/lib/answers/input'
import { digestOfWritten } from '@/lib/digest'
import { followUpInput } from '@/lib/follow-ups/input'
import type { Values } from '@/lib/form-state'
import { askInput } from '@/lib/questions/input'
import type { DraftKind } from './draft'

const inputs: Record<DraftKind, z.ZodType<{ submissionId: string }>> = {
  question: askInput,
  answer: answerInput,
  follow_up: followUpInput,
}

export type Unposted = { kind: DraftKind; submissionId: string; questionId: number | null; fields: Values }

/** The digest that a draft would have if it were posted as it is; none when it could not be. */
export function digestOfDraft({ kind, fields, ...place }: Unposted): string | null {
  const input = inputs[kind].safeParse({ ...place, ...fields })
  return input.success ? digestOfWritten(input.data) : null
}
