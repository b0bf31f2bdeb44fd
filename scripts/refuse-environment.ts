import { checkedEnvironment } from '@/server/checked-environment'

// What the embedded database brings with it.
const embedded = {
  DATABASE_URL: 'postgresql://embedded',
  AUTH_SECRET: 'one that is made where there is none',
}

/** Says all that is wrong with the environment, before anything is begun. */
export async function refuseWrongEnvironment(): Promise<void> {
  const { DATABASE_URL, AUTH_SECRET } = process.env
  const brought = DATABASE_URL ? {} : { ...embedded, ...(AUTH_SECRET ? { AUTH_SECRET } : {}) }
  await checkedEnvironment({ ...process.env, NODE_ENV: 'production', ...brought })
}
