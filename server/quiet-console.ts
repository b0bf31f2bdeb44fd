import { log } from '@/lib/log'
import { rendering } from '@/lib/rendering'

/**
 * Next writes to the console what it could not read of a form or a call, with its stack: anybody may send such, and fill
 * the log. It is no fault of ours, and logged as such.
 */
export function quietConsole(): void {
  for (const level of ['error', 'warn'] as const) {
    const write = console[level]
    console[level] = (...words: unknown[]) => {
      if (!rendering()?.unread) return write(...words)
      log().debug({ err: words.find((word) => word instanceof Error) }, 'Next could not read what was sent')
    }
  }
}
