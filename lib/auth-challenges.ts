import 'server-only'
import { z } from 'zod'
import { tokenMinutes } from './account-tokens/token'
import { carried, carry, drop } from './auth-cookies'

/*
 * The browser that asked for a challenge carries it along, encrypted and for as long as it can be answered, so that nobody
 * else can answer it. Logging in and adding a passkey have a cookie each, and a few challenges in it: every tab that is
 * open at the page for logging in has asked for one.
 */

const names = { logIn: 'passkeylogin', add: 'passkeyadd' } as const

/** What a passkey is asked for. */
export type Asking = keyof typeof names

const mostTabs = 5
const seconds = tokenMinutes * 60

const shape = z.object({ challenges: z.array(z.string()) }).catch({ challenges: [] })
const open = async (asking: Asking) => shape.parse(await carried(names[asking])).challenges

/** Has this browser carry a challenge along with the latest others. */
export async function carryChallenge(asking: Asking, challenge: string): Promise<void> {
  const challenges = [challenge, ...(await open(asking))].slice(0, mostTabs)
  await carry(names[asking], { challenges }, seconds)
}

/** The challenge of this browser's that was answered, which it carries no longer; empty when it is none of its own. */
export async function answeredChallenge(asking: Asking, clientDataJSON: string): Promise<string> {
  const challenges = await open(asking)
  const answered = challengeIn(clientDataJSON)
  if (!challenges.includes(answered)) return ''
  const others = challenges.filter((challenge) => challenge !== answered)
  if (others.length > 0) await carry(names[asking], { challenges: others }, seconds)
  else await drop(names[asking])
  return answered
}

const clientData = z.object({ challenge: z.string() })

function challengeIn(clientDataJSON: string): string {
  try {
    return clientData.parse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())).challenge
  } catch {
    return ''
  }
}
