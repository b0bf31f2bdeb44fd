import { type Profile, profile } from '@/lib/members/queries'
import { decoded } from '../../decoded'

/** The member whom an address names, or null; the placeholder that is prerendered at build names nobody. */
export async function memberNamed(params: Promise<{ door: string; name: string }>): Promise<Profile | null> {
  const { door, name } = await params
  const decodedName = decoded(name)
  return door === 'none' || !decodedName ? null : profile(decodedName)
}
