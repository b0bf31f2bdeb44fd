/** A segment of an address as it was before it was encoded; null if nothing in the database can be called so. */
export function decoded(segment: string): string | null {
  try {
    const text = decodeURIComponent(segment).normalize('NFC')
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
