/** What opens the outbox of the tests' sites. */
export const outboxKey = 'opens-the-outbox-of-these-tests'

/** The address that npm start would print. */
export const outboxAddress = `/outbox/open/${outboxKey}`
