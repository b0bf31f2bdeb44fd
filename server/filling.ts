import { askedBy } from '@/lib/drafts/address'
import { log } from '@/lib/log'
import { opensOutbox, outboxCookie } from '@/lib/mail/outbox-key'
import { type Needs, type Reader, visitor } from '@/lib/reader/reader'
import { inTime } from './in-time'
import { lane } from './lane'
import type { Means } from './means'
import { fill, type Program } from './program'
import type { Seen } from './readers'
import { isUnseen } from './request-headers'
import { queryOf, type Way } from './way'

/** Fills pages for those who ask for them. */
export function filling({ env, renderer, readers }: Pick<Means, 'env' | 'renderer' | 'readers'>) {
  // While nobody waits for it: a crowd of members must not fill the renderer with what they have seen.
  const later = lane({ atOnce: 2, waiting: 10_000, perNetwork: 10_000 })

  /** Writes down, without having the page wait for it, that its member has seen it; not when nobody sees it. */
  function remember({ request }: Way, seen: Seen | null) {
    if (!seen || isUnseen(request)) return
    const body = Buffer.from(JSON.stringify(seen))
    const headers = { host: 'localhost', 'content-type': 'application/json' }
    later
      .run('', () => renderer.render({ method: 'POST', page: '/files/seen', headers, body }))
      .catch((error: unknown) => log().warn({ err: error }, 'What a member has seen was not written'))
  }

  function filledWith({ asker }: Way, program: Program, reader: Reader) {
    const key = asker.cookies
      .find((one) => one.startsWith(`${outboxCookie}=`))
      ?.slice(outboxCookie.length + 1)
    return fill(program, { ...reader, opensOutbox: opensOutbox(key, env) })
  }

  return {
    /** The page as the member is shown it whose session is in these cookies; null when it has ended. */
    async forMember(way: Way, { program, needs }: { program: Program; needs: Needs }, cookies: string[]) {
      const asked = askedBy(queryOf(way))
      const read = await inTime(env.DATABASE_URL, readers.of(cookies, { needs, asked }))
      if (!read) return null
      remember(way, read.seen)
      return filledWith(way, program, read.reader)
    },
    forVisitor: (way: Way, program: Program) =>
      filledWith(way, program, { ...visitor(Date.now()), asked: askedBy(queryOf(way)) }),
  }
}
