import 'server-only'
import { env } from './env'

/** Thrown in a transaction in the place of waiting for a row for which enough others wait already. */
export class Crowded extends Error {
  readonly row: string

  constructor(row: string) {
    super(`Too many wait for ${row}`)
    this.name = 'Crowded'
    this.row = row
  }
}

/** Those who wait for a row with a connection, and those who wait for their place. */
type Crowd = { waiting: number; outside: (() => void)[] }

const crowds = new Map<string, Crowd>()

const isFull = (crowd: Crowd) => crowd.waiting >= Math.max(1, Math.floor(env().DATABASE_POOL / 3))

/** Locks a row that many may want at once, with so few waiting at a time that others find connections too. */
export async function amongFew<Result>(row: string, lock: () => Promise<Result>): Promise<Result> {
  const crowd = crowds.get(row) ?? { waiting: 0, outside: [] }
  if (isFull(crowd)) throw new Crowded(row)
  crowds.set(row, crowd)
  crowd.waiting++
  try {
    return await lock()
  } finally {
    crowd.waiting--
    crowd.outside.shift()?.()
    forgetIfOver(row, crowd)
  }
}

function forgetIfOver(row: string, { waiting, outside }: Crowd) {
  if (waiting + outside.length === 0) crowds.delete(row)
}

/** Waits, without a connection, until fewer wait for the row; false when that takes longer than these milliseconds. */
export async function roomFor(row: string, patience: number): Promise<boolean> {
  const crowd = crowds.get(row)
  if (!crowd || !isFull(crowd)) return true
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const enter = () => resolve(true)
  const timer = setTimeout(() => {
    crowd.outside.splice(crowd.outside.indexOf(enter), 1)
    forgetIfOver(row, crowd)
    resolve(false)
  }, patience)
  crowd.outside.push(enter)
  return promise.finally(() => clearTimeout(timer))
}
