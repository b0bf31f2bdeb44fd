import { z } from 'zod'
import { parsedEnvironment } from './parsed-environment'

const whole = (initial: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(initial)

const names = z
  .string()
  .max(10_000)
  .default('')
  .transform((list) => list.split(/[\s,]+/).filter(Boolean))

const numbers = z.object({
  HINDSIGHT_CLOSE_AFTER_DAYS: whole(365, 1, 36_500),
  HINDSIGHT_EDIT_ANSWER_MINUTES: whole(5, 0, 1_440),
  HINDSIGHT_EDIT_QUESTION_MINUTES: whole(60, 0, 1_440),
  HINDSIGHT_ASK_LIMIT: whole(2, 1, 1_000),
  HINDSIGHT_ASK_LIMIT_DAYS: whole(7, 1, 365),
  HINDSIGHT_TITLE_MIN: whole(10, 1, 100),
  HINDSIGHT_TITLE_MAX: whole(140, 20, 300),
  HINDSIGHT_LEAD_MIN: whole(30, 1, 1_000),
  HINDSIGHT_LEAD_MAX: whole(1_200, 100, 5_000),
  HINDSIGHT_MORE_MAX: whole(30_000, 100, 100_000),
  HINDSIGHT_ANSWER_MIN: whole(1, 1, 1_000),
  HINDSIGHT_ANSWER_MAX: whole(20_000, 100, 100_000),
  HINDSIGHT_TAGS_MAX: whole(8, 0, 50),
  HINDSIGHT_PAGE_SIZE: whole(20, 1, 100),
  HINDSIGHT_LOG_IN_TRIES: whole(10, 1, 10_000),
  HINDSIGHT_LOG_IN_TRIES_PER_ADDRESS: whole(60, 1, 100_000),
  HINDSIGHT_SIGN_UPS_PER_ADDRESS: whole(10, 1, 100_000),
  HINDSIGHT_SIGN_UPS_PER_HOUR: whole(100, 1, 1_000_000),
  HINDSIGHT_UNCONFIRMED_DAYS: whole(30, 1, 3_650),
  HINDSIGHT_RESERVED_NAMES: names,
  HINDSIGHT_WRITES_PER_TEN_MINUTES: whole(60, 1, 100_000),
  HINDSIGHT_MARKS_PER_TEN_MINUTES: whole(300, 1, 100_000),
  HINDSIGHT_DRAFTS_PER_TEN_MINUTES: whole(600, 1, 100_000),
  HINDSIGHT_SEARCHES_PER_ADDRESS: whole(120, 1, 100_000),
  HINDSIGHT_LOOKS_PER_ADDRESS: whole(300, 1, 100_000),
  HINDSIGHT_CONFIRM_ADDRESS: whole(1, 0, 1),
  HINDSIGHT_MAILS_PER_ADDRESS: whole(5, 1, 100_000),
  HINDSIGHT_ENDING_FIRST_DAYS: whole(91, 1, 3_650),
  HINDSIGHT_ENDING_SECOND_DAYS: whole(274, 1, 3_650),
  HINDSIGHT_ENDING_PAUSE_DAYS: whole(30, 1, 365),
  HINDSIGHT_DIGEST_HOUR: whole(8, 0, 23),
  HINDSIGHT_MENTIONS_MAX: whole(10, 0, 100),
  HINDSIGHT_LEAVING_DAYS: whole(7, 1, 30),
})

const lengths = ['TITLE', 'LEAD', 'ANSWER'] as const

const schema = numbers.superRefine((given, context) => {
  for (const name of lengths) {
    const [min, max] = [`HINDSIGHT_${name}_MIN`, `HINDSIGHT_${name}_MAX`] as const
    if (given[min] > given[max])
      context.addIssue({ code: 'custom', path: [min], message: `must not be above ${max}` })
  }
})

/** The names of the variables. */
export const settingNames = Object.keys(numbers.shape)

// An empty line in .env means the default.
const named = settingNames.map((name) => [name, process.env[name] || undefined])
const read = parsedEnvironment(schema, Object.fromEntries(named))

const length = (min: number, max: number) => ({ min, max })

/**
 * The rules' numbers (DESIGN's table), each overridable by HINDSIGHT_<NAME> in the environment and checked at start.
 * Lengths are counted as a person counts characters (lib/text/length.ts).
 */
export const settings = {
  closeAfterDays: read.HINDSIGHT_CLOSE_AFTER_DAYS,
  editAnswerMinutes: read.HINDSIGHT_EDIT_ANSWER_MINUTES,
  editQuestionMinutes: read.HINDSIGHT_EDIT_QUESTION_MINUTES,
  askLimit: read.HINDSIGHT_ASK_LIMIT,
  askLimitDays: read.HINDSIGHT_ASK_LIMIT_DAYS,
  title: length(read.HINDSIGHT_TITLE_MIN, read.HINDSIGHT_TITLE_MAX),
  lead: length(read.HINDSIGHT_LEAD_MIN, read.HINDSIGHT_LEAD_MAX),
  more: length(0, read.HINDSIGHT_MORE_MAX),
  answer: length(read.HINDSIGHT_ANSWER_MIN, read.HINDSIGHT_ANSWER_MAX),
  tagsMax: read.HINDSIGHT_TAGS_MAX,
  pageSize: read.HINDSIGHT_PAGE_SIZE,
  logInTries: read.HINDSIGHT_LOG_IN_TRIES,
  logInTriesPerAddress: read.HINDSIGHT_LOG_IN_TRIES_PER_ADDRESS,
  signUpsPerAddress: read.HINDSIGHT_SIGN_UPS_PER_ADDRESS,
  signUpsPerHour: read.HINDSIGHT_SIGN_UPS_PER_HOUR,
  /** Days after which an account is deleted whose address nobody confirmed, and that has nothing in it. */
  unconfirmedDays: read.HINDSIGHT_UNCONFIRMED_DAYS,
  /** Names that nobody may choose, beside those of lib/members/reserved.ts. */
  reservedNames: read.HINDSIGHT_RESERVED_NAMES,
  writesPerTenMinutes: read.HINDSIGHT_WRITES_PER_TEN_MINUTES,
  marksPerTenMinutes: read.HINDSIGHT_MARKS_PER_TEN_MINUTES,
  draftsPerTenMinutes: read.HINDSIGHT_DRAFTS_PER_TEN_MINUTES,
  searchesPerAddress: read.HINDSIGHT_SEARCHES_PER_ADDRESS,
  looksPerAddress: read.HINDSIGHT_LOOKS_PER_ADDRESS,
  /** Whether an address must be confirmed before the first post. */
  confirmAddress: read.HINDSIGHT_CONFIRM_ADDRESS === 1,
  /** Mails about an account that one address may cause in an hour, and one account may be sent. */
  mailsPerAddress: read.HINDSIGHT_MAILS_PER_ADDRESS,
  /** Days after asking on which an asker without a date is asked for the ending. */
  endingAfterDays: [read.HINDSIGHT_ENDING_FIRST_DAYS, read.HINDSIGHT_ENDING_SECOND_DAYS],
  /** Days between two such mails, at least. */
  endingPauseDays: read.HINDSIGHT_ENDING_PAUSE_DAYS,
  /** The hour of a member's morning in which digests and questions for an ending are sent. */
  morning: read.HINDSIGHT_DIGEST_HOUR,
  /** Members that one post tells of by mentioning them, at most. */
  mentionsMax: read.HINDSIGHT_MENTIONS_MAX,
  /** Days within which a member who left may come back. */
  leavingDays: read.HINDSIGHT_LEAVING_DAYS,
} as const
