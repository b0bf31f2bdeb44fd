import { z } from 'zod'
import { comeBack } from '@/lib/auth-elsewhere'
import { siteKeys } from '@/lib/identities/other-site'

const input = z.object({ site: z.enum(siteKeys) })

/** Where another site sends people back to. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ site: string }> },
): Promise<Response> {
  const parsed = input.safeParse(await params)
  if (!parsed.success) return new Response('Not found', { status: 404 })
  return comeBack(parsed.data.site, new URL(request.url).search)
}
