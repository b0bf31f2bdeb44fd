import { OtherSites } from '@/components/other-sites'
import { PasskeysElsewhere } from '@/components/passkeys-elsewhere'
import { sitesToSignInBy } from '@/lib/auth-elsewhere'
import { passkeyPlace } from '@/lib/auth-passkeys'
import { logInPath } from '@/lib/return-path'
import { leaveAction } from './actions'
import { PasskeyLogIn } from './passkey-log-in'

type Props = { next: string }

/** The ways in that take no password of this site. */
export async function OtherWays({ next }: Props) {
  const { at, isHere } = await passkeyPlace()
  return (
    <>
      {isHere ? <PasskeyLogIn next={next} /> : <PasskeysElsewhere at={at} path={logInPath(next)} />}
      <ByOtherSites next={next} />
    </>
  )
}

/** Whoever comes by another site for the first time gets an account. */
export function ByOtherSites({ next }: Props) {
  const sites = sitesToSignInBy()
  return sites.length > 0 && <OtherSites action={leaveAction} sites={sites} next={next} />
}
