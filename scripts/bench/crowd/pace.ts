import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlainError } from '../../plain-error.mjs'
import { type Request, send } from '../request'

export type Kind = { name: string; request: Request }

/** The milliseconds that each answer to a kind of request took. */
export type Times = Map<string, number[]>

const perSecond = 10

/**
 * Sends each kind so many times a second until `over` settles, whether or not earlier ones are answered: a server that
 * stops for a second is asked as often in it as in any other.
 */
export async function atAPace(port: number, kinds: Kind[], over: Promise<unknown>): Promise<Times> {
  const agent = new Agent({ keepAlive: true })
  const times: Times = new Map(kinds.map(({ name }) => [name, []]))
  const sent: Promise<void>[] = []
  let isOver = false
  const end = () => {
    isOver = true
  }
  over.then(end, end)
  async function ask({ name, request }: Kind) {
    const begun = performance.now()
    const { status } = await send(port, request, agent)
    if (status !== 200) throw new PlainError(`${request.path} was answered ${status}.`)
    times.get(name)?.push(performance.now() - begun)
  }
  const begun = performance.now()
  for (let turn = 0; !isOver; turn++) {
    const due = begun + (turn * 1000) / (perSecond * kinds.length)
    await sleep(Math.max(0, due - performance.now()))
    const kind = kinds[turn % kinds.length]
    if (kind) sent.push(ask(kind))
  }
  await Promise.all(sent)
  agent.destroy()
  return times
}
