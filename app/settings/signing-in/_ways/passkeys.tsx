import { headers } from 'next/headers'
import { PasskeysElsewhere } from '@/components/passkeys-elsewhere'
import { Time } from '@/components/time'
import { passkeyPlace } from '@/lib/auth-passkeys'
import { type PasskeyRow, passkeysOf } from '@/lib/passkeys/queries'
import { deviceOf } from '@/lib/sessions/device'
import type { Proof } from '@/lib/sessions/proof'
import { removePasskeyAction } from './actions'
import { AddPasskey } from './add-passkey'
import { TakeAwayForm } from './take-away-form'

type Props = { member: { id: number }; proof: Proof }

/** A member's passkeys, and how to add one. */
export async function Passkeys({ member, proof }: Props) {
  const passkeys = await passkeysOf(member.id)
  const { at, isHere } = await passkeyPlace()
  if (!isHere && !at && passkeys.length === 0) return null
  const device = deviceOf((await headers()).get('user-agent'))
  return (
    <section className="form" id="passkeys" aria-labelledby="passkeys-heading">
      <h2 id="passkeys-heading" tabIndex={-1}>
        Passkeys
      </h2>
      <p>A passkey lets you log in the way you unlock your device. There is no password to guess or steal.</p>
      {passkeys.length > 0 && (
        <ul role="list" className="held">
          {passkeys.map((passkey) => (
            <Passkey key={passkey.id} passkey={passkey} proof={proof} />
          ))}
        </ul>
      )}
      {isHere ? (
        <AddPasskey proof={proof} device={device} />
      ) : (
        <PasskeysElsewhere at={at} path="/settings/signing-in#passkeys" />
      )}
    </section>
  )
}

function Passkey({ passkey, proof }: { passkey: PasskeyRow; proof: Proof }) {
  return (
    <li>
      <div>
        <p>
          <b dir="auto">{passkey.name}</b>
        </p>
        <p className="meta">
          Added <Time at={passkey.createdAt} />. <LastUse at={passkey.lastUsedAt} />
        </p>
      </div>
      <TakeAwayForm
        action={removePasskeyAction}
        proof={proof}
        what={{ field: 'passkey', value: passkey.id, name: passkey.name }}
        word="Remove"
      />
    </li>
  )
}

function LastUse({ at }: { at: Date | null }) {
  if (!at) return 'Not used yet.'
  return (
    <>
      Last used <Time at={at} />.
    </>
  )
}
