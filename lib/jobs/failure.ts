import { z } from 'zod'

const longest = 300

const address = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g

/**
 * Why a job failed, for the log and for whoever looks after the site: in one line, without mail addresses and without
 * the stack. Nobody's texts stand in it, as long as no job throws them.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return inOneLine(`Its data cannot be read: ${problemsIn(error)}`)
  return inOneLine([said(error, 'code'), said(error, 'message') ?? String(error)].filter(Boolean).join(': '))
}

const problemsIn = ({ issues }: z.ZodError) =>
  issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')

function said(error: unknown, what: 'code' | 'message'): string | undefined {
  const found = Object(error)[what]
  return found === undefined ? undefined : String(found)
}

function inOneLine(text: string): string {
  const line = text.replace(address, '(address)').replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
