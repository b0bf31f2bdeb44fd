import type { CastThread } from './thread'
import { computers } from './threads/computers'
import { education } from './threads/education'
import { foodAndTravel } from './threads/food-and-travel'
import { homeAndGarden } from './threads/home-and-garden'
import { humanRelations } from './threads/human-relations'
import { leavingAndStaying } from './threads/leaving-and-staying'
import { mediaAndArts } from './threads/media-and-arts'
import { payAndContracts } from './threads/pay-and-contracts'
import { peopleAtWork } from './threads/people-at-work'
import { theLongOne } from './threads/the-long-one'

/** All demo threads. */
export const castThreads: CastThread[] = [
  ...leavingAndStaying,
  ...payAndContracts,
  ...peopleAtWork,
  ...homeAndGarden,
  ...humanRelations,
  ...education,
  ...foodAndTravel,
  ...mediaAndArts,
  ...computers,
  ...theLongOne,
]
