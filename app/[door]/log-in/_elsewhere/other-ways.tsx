import { OtherSites } from '@/components/other-sites'
import { sitesToSignInBy } from '@/lib/auth-elsewhere'
import { beginPasskeyLogInAction, leaveAction, passkeyLogInAction } from './actions'
import { PasskeyLogIn } from './passkey-log-in'

type Props = { next: string }

/** The ways in that take no password of this site. */
export const OtherWays = ({ next }: Props) => (
  <>
    <PasskeyLogIn begin={beginPasskeyLogInAction} finish={passkeyLogInAction} next={next} />
    <ByOtherSites next={next} />
  </>
)

/** Whoever comes by another site for the first time gets an account. */
export function ByOtherSites({ next }: Props) {
  const sites = sitesToSignInBy().map(({ key, name }) => ({ key, name }))
  return sites.length > 0 && <OtherSites action={leaveAction} sites={sites} next={next} />
}
