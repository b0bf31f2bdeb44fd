import { type Profile, profile } from '@/lib/members/queries'
import { decoded } from '../../decoded'

/** The member whom an address names, or null. */
export async function memberNamed(params: Promise<{ name: string }>): Promise<Profile | null> {
  const name = decoded((await params).name)
  return name ? profile(name) : null
}
