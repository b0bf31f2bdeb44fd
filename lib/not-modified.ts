type Has = { tag: string; changedAt?: Date }

/**
 * Whether whoever asks has this very answer already (RFC 9110, 13.2.2): by its tag, compared weakly, if they name any; only
 * otherwise by the second in which it changed, if it says that.
 */
export function isNotModified(asked: Pick<Headers, 'get'>, { tag, changedAt }: Has): boolean {
  const named = asked.get('if-none-match')
  if (named !== null) return named.trim() === '*' || tagsIn(named).includes(opaque(tag))
  const since = Date.parse(asked.get('if-modified-since') ?? '')
  return changedAt !== undefined && Math.floor(changedAt.getTime() / 1000) * 1000 <= since
}

const tagsIn = (header: string): string[] => header.match(/"[^"]*"/g) ?? []

const opaque = (tag: string) => tag.replace(/^W\//, '')
