import 'server-only'
import { db } from '@/lib/db'
import type { Values } from '@/lib/form-state'
import { chosenDeliveries, kindsInOrder } from './kind'
import { fieldOf } from './preference-field'

/** How a member is told of things, as the form of their settings holds it. */
export async function preferencesOf(userId: number): Promise<Values> {
  const member = await db().user.findUniqueOrThrow({
    relationLoadStrategy: 'join',
    where: { id: userId },
    select: {
      subscribesSelf: true,
      digestRhythm: true,
      nudgesStoppedAt: true,
      preferences: { select: { kind: true, delivery: true } },
    },
  })
  const chosen = chosenDeliveries(member.preferences)
  return {
    ...Object.fromEntries(kindsInOrder.map((kind) => [fieldOf(kind), chosen[kind]])),
    rhythm: member.digestRhythm,
    subscribes: member.subscribesSelf ? '1' : '',
    nudges: member.nudgesStoppedAt ? '' : '1',
  }
}
