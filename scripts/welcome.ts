import { demoAdministrator, demoMember, demoModerator, demoPassword } from '@/prisma/cast/password'

/** What the person who typed npm start wants to know next. */
export function welcome(address: string, withDemo: boolean) {
  const lines = ['', `  Hindsight is at ${address}`]
  if (withDemo) {
    lines.push(
      `  Sign in as a demo member: ${demoMember}, with the password: ${demoPassword}`,
      `  (${demoModerator} is a moderator and ${demoAdministrator} an administrator, with the same password)`,
    )
    if (!process.env.SMTP_URL)
      lines.push(`  It sends no mail: what it would have sent is at ${address}/outbox`)
  }
  return [...lines, '  Ctrl-C stops it.', ''].join('\n')
}
