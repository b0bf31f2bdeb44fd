import { LogInFirst } from '@/components/log-in-first'
import { Problem } from '@/components/problem'
import { viewer } from '@/lib/auth'
import { unlisted } from '@/lib/page-metadata'
import { proofOf } from '@/lib/sessions/proof'
import { SettingsFrame } from '../_components/settings-frame'
import { Address } from './_components/address'
import { ChangePasswordForm } from './_components/change-password-form'
import { OtherSites } from './_ways/other-sites'
import { Passkeys } from './_ways/passkeys'
import { Sessions } from './_ways/sessions'

export const metadata = unlisted('Login settings')

type Words = string | string[]
type Props = { searchParams: Promise<{ problem?: Words; password?: Words }> }

export default async function SigningInPage({ searchParams }: Props) {
  const member = await viewer()
  if (!member) return <LogInFirst to="/settings/signing-in" purpose="Log in to see your login settings." />
  const { password } = await searchParams
  const proof = proofOf(member, new Date())
  return (
    <SettingsFrame current="/settings/signing-in">
      <Problem searchParams={searchParams} />
      <Address member={member} proof={proof} />
      <ChangePasswordForm name={member.name} proof={proof} before={justNow(password, member)} />
      <Passkeys member={member} proof={proof} />
      <OtherSites member={member} proof={proof} />
      <Sessions member={member} />
    </SettingsFrame>
  )
}

/** What the mailed link by which a member may have come did to their password, as long as it is so. */
function justNow(password: Words | undefined, { hasPassword }: { hasPassword: boolean }) {
  const done = hasPassword ? 'changed' : 'none'
  return password === done ? done : null
}
