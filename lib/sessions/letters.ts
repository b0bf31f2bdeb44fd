import 'server-only'
import { aboutAccount } from '@/lib/account-tokens/account-letter'
import { addressee } from '@/lib/account-tokens/addressee-queries'
import { env } from '@/lib/env'
import type { Letter } from '@/lib/mail/letter'
import { unlinkedName } from '@/lib/mail/unlinked'
import { siteName } from '@/lib/page-metadata'

const ways = {
  passkey: 'A passkey was added to',
  'other-site': 'An account at another site was connected with',
}

type Added = { userId: number; way: keyof typeof ways }

/** Word that there is one more way to log in to an account. */
export async function wayInAddedLetter(_now: Date, { userId, way }: Added): Promise<Letter | null> {
  const member = await addressee(userId)
  return (
    member &&
    aboutAccount(env().SITE_URL, {
      to: { address: member.email, name: member.name, userId },
      subject: `A new way to log in at ${siteName}`,
      says: [
        `Your account, ${unlinkedName(member.name)}, has a new way to log in. ${ways[way]} it.`,
        'If it wasn’t you, remove it, end all other sessions and change your password.',
      ],
      action: { text: 'See how you log in', path: '/settings/signing-in' },
      why: `You get this because this is the address of your account at ${siteName}.`,
    })
  )
}
