import { db } from '@/lib/db'
import { keepDraft } from '@/lib/drafts/commands'
import { keepDraftInput } from '@/lib/drafts/input'
import type { Actor } from '@/lib/policy'
import { milliseconds, uuidOf } from './events'
import type { CastName } from './members'
import type { After } from './thread'

type CastDraft = {
  by: CastName
  ago: After
  /** The thread that it answers; without one it is a question. */
  answers?: string
  fields: Record<string, string>
}

const begun: CastDraft[] = [
  {
    by: 'nettlesoup',
    ago: '3d',
    fields: {
      title: 'How do you tell a neighbour that their favour has become a burden?',
      lead: 'He has sharpened my spades every spring for six years, and each year they come back a little shorter.',
      category: 'human-relations',
      tags: 'neighbours, favours',
    },
  },
  {
    by: 'nettlesoup',
    ago: '5h',
    answers: 'How much notice is kind, when you are the only one who does what you do?',
    fields: {
      text: 'I gave nine weeks where four were written, and the last five were not for them. What I would do again is the list: every patient, what comes next, and who',
    },
  },
]

type Loaded = { now: Date; actors: Map<string, Actor> }

/** What some of the cast are writing. Doing it again changes nothing. */
export async function loadDrafts({ now, actors }: Loaded): Promise<void> {
  for (const { by, ago, answers, fields } of begun) {
    const actor = actors.get(by)
    const thread = answers === undefined ? null : await db().question.findFirst({ where: { title: answers } })
    if (!actor || (answers !== undefined && !thread)) continue
    const draft = keepDraftInput.parse({
      kind: thread ? 'answer' : 'question',
      submissionId: uuidOf(`draft/${by}/${answers ?? fields.title}`),
      questionId: thread?.id,
      fields,
    })
    await keepDraft({ actor, now: new Date(now.getTime() - milliseconds(ago)) }, draft)
  }
}
