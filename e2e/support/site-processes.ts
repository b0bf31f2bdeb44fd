import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect } from '@playwright/test'

type Running = { pid: number; parent: number; command: string }

function running(): Running[] {
  const { stdout } = spawnSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
  return [...stdout.matchAll(/^ *(\d+) +(\d+) (.*)$/gm)].map(([, pid, parent, command = '']) => ({
    pid: Number(pid),
    parent: Number(parent),
    command,
  }))
}

const childrenOf = (all: Running[], parents: number[], program: string) =>
  all.filter(({ parent, command }) => parents.includes(parent) && command.includes(program))

const pidsOf = (some: Running[]) => some.map(({ pid }) => pid)

const hasSocket = ({ command }: Running) => existsSync(/\S+\.sock/.exec(command)?.[0] ?? '')

/** The processes of a site on a leash (leash.ts) that is several: those that answer, and the renderers, which listen or not yet. */
export function siteProcesses() {
  const all = running()
  const first = childrenOf(all, [process.pid], 'server/main.ts')
  const servers = pidsOf(childrenOf(all, pidsOf(first), 'server/main.ts'))
  const renderers = childrenOf(all, servers, 'server/renderer.ts')
  return { servers, renderers: pidsOf(renderers), listening: pidsOf(renderers.filter(hasSocket)) }
}

/** Waits until this many processes of the site answer: the site is there from the first. A server listens when its renderer does. */
export async function allAnswer(count: number): Promise<void> {
  await expect.poll(() => siteProcesses().listening.length, { timeout: 60_000 }).toBe(count)
}
