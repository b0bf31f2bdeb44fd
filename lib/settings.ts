import { z } from 'zod'

const whole = (initial: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(initial)

const schema = z.object({
  CLOSE_AFTER_DAYS: whole(365, 1, 36_500),
  EDIT_ANSWER_MINUTES: whole(5, 0, 1_440),
  EDIT_QUESTION_MINUTES: whole(60, 0, 1_440),
  ASK_LIMIT: whole(2, 1, 1_000),
  ASK_LIMIT_DAYS: whole(7, 1, 365),
  TITLE_MIN: whole(10, 1, 100),
  TITLE_MAX: whole(140, 20, 300),
  LEAD_MIN: whole(30, 1, 1_000),
  LEAD_MAX: whole(1_200, 100, 5_000),
  MORE_MAX: whole(30_000, 100, 100_000),
  ANSWER_MIN: whole(2, 1, 1_000),
  ANSWER_MAX: whole(20_000, 100, 100_000),
  TAGS_MAX: whole(8, 0, 50),
  PAGE_SIZE: whole(20, 1, 100),
  LOG_IN_TRIES: whole(10, 1, 10_000),
  LOG_IN_TRIES_PER_ADDRESS: whole(60, 1, 100_000),
  SIGN_UPS_PER_ADDRESS: whole(10, 1, 100_000),
  WRITES_PER_TEN_MINUTES: whole(60, 1, 100_000),
  MARKS_PER_TEN_MINUTES: whole(300, 1, 100_000),
})

const read = schema.parse(
  Object.fromEntries(
    Object.keys(schema.shape).map((key) => [key, process.env[`HINDSIGHT_${key}`] || undefined]),
  ),
)

const length = (min: number, max: number) => ({ min, max })

/**
 * The rules' numbers (DESIGN's table), each overridable by HINDSIGHT_<NAME> in the environment and checked at start.
 * Lengths are counted in Unicode code points, as PostgreSQL's char_length counts.
 */
export const settings = {
  closeAfterDays: read.CLOSE_AFTER_DAYS,
  editAnswerMinutes: read.EDIT_ANSWER_MINUTES,
  editQuestionMinutes: read.EDIT_QUESTION_MINUTES,
  askLimit: read.ASK_LIMIT,
  askLimitDays: read.ASK_LIMIT_DAYS,
  title: length(read.TITLE_MIN, read.TITLE_MAX),
  lead: length(read.LEAD_MIN, read.LEAD_MAX),
  more: length(0, read.MORE_MAX),
  answer: length(read.ANSWER_MIN, read.ANSWER_MAX),
  tagsMax: read.TAGS_MAX,
  pageSize: read.PAGE_SIZE,
  logInTries: read.LOG_IN_TRIES,
  logInTriesPerAddress: read.LOG_IN_TRIES_PER_ADDRESS,
  signUpsPerAddress: read.SIGN_UPS_PER_ADDRESS,
  writesPerTenMinutes: read.WRITES_PER_TEN_MINUTES,
  marksPerTenMinutes: read.MARKS_PER_TEN_MINUTES,
} as const
