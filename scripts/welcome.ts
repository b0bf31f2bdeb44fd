import { isLoopback } from '@/lib/same-origin'
import { demoAdministrator, demoMember, demoModerator, demoPassword } from '@/prisma/cast/password'
import { outboxKey } from './secrets'
import { siteAddress } from './site-address'

/** What the person who typed npm start wants to know next. */
export function welcome(address: string, withDemo: boolean) {
  const lines = ['', `  Hindsight is at ${address}`]
  if (withDemo) {
    lines.push(
      `  Log in as a demo member: ${demoMember}, with the password: ${demoPassword}`,
      `  (${demoModerator} is a moderator and ${demoAdministrator} an administrator, with the same password)`,
    )
    if (!process.env.SMTP_URL && isLoopback(siteAddress()))
      lines.push(`  It sends no email. Read what it would have sent: ${address}/outbox/open/${outboxKey()}`)
  }
  if (!isLoopback(siteAddress()) && process.env.TRUST_PROXY !== '1')
    lines.push(
      '  If a proxy is in front of it, set TRUST_PROXY=1: otherwise all visitors count as one network, and are slowed together.',
    )
  return [...lines, '  Ctrl-C stops it.', ''].join('\n')
}
