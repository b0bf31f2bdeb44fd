import { viewer } from '@/lib/auth'
import { exportBytes, readyExport } from '@/lib/exports/queries'
import { log } from '@/lib/log'
import { streamed } from '@/lib/sitemap/streamed'
import { isoDay } from '@/lib/time/zoned-day'

const mayNotBeKept = { 'Cache-Control': 'private, no-store' }

const refuse = (status: 401 | 404 | 503, words: string) =>
  new Response(`${words}\n`, { status, headers: mayNotBeKept })

/** A member's own file, written while it is read. Whether there is one for others, nobody learns. */
export async function GET(_request: Request, { params }: RouteContext<'/files/exports/[id]'>) {
  const { id } = await params
  try {
    const member = await viewer()
    if (!member) return refuse(401, 'Log in first, then open this address again.')
    const made = /^\d{1,9}$/.test(id) ? await readyExport(member.id, Number(id), new Date()) : null
    if (!made) return refuse(404, 'There is no such file, or its days are over.')
    return new Response(streamed(exportBytes(made.id)), {
      headers: {
        ...mayNotBeKept,
        'Content-Type': 'application/zip',
        'Content-Length': String(made.size),
        'Content-Disposition': `attachment; filename="hindsight-${isoDay(made.finishedAt, 'UTC')}.zip"`,
      },
    })
  } catch (error) {
    log().error({ err: error }, 'A file of data could not be read')
    return refuse(503, 'We can’t read this file right now. Try again in a minute.')
  }
}
