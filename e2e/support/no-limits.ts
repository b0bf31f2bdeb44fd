/** For every server of the tests: they do in a minute what a person does in a month, and all of it counts for one address. */
export const noLimits = {
  HINDSIGHT_ASK_LIMIT: '1000',
  HINDSIGHT_LOG_IN_TRIES: '10000',
  HINDSIGHT_LOG_IN_TRIES_PER_ADDRESS: '100000',
  HINDSIGHT_SIGN_UPS_PER_ADDRESS: '100000',
  HINDSIGHT_MAILS_PER_ADDRESS: '100000',
  HINDSIGHT_SEARCHES_PER_ADDRESS: '100000',
  HINDSIGHT_WRITES_PER_TEN_MINUTES: '100000',
  HINDSIGHT_MARKS_PER_TEN_MINUTES: '100000',
}
