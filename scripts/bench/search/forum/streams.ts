/** What numbers are drawn for, as the first of their keys: what is drawn for one never shifts what is drawn for another. */
export const stream = {
  words: 1,
  tags: 2,
  thread: 3,
  topic: 4,
  answer: 5,
  followUp: 6,
  title: 7,
  lead: 8,
  more: 9,
  answerText: 10,
  followUpText: 11,
  search: 12,
} as const
