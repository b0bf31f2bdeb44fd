import type { Env, MarkdownIt, Token } from 'markdown-it'
import { foldedName } from '@/lib/members/called-by'
import { memberPath } from '@/lib/members/path'
import { ofScripts, unspacedScripts } from './scripts'

/** What the rule is told, and tells, by way of markdown-it's environment. */
export type Mentions = {
  /** The members who exist, by their folded names. */
  known: ReadonlyMap<string, string>
  /** Every name that the text may mean, as it is written. */
  named: Set<string>
}

const run = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{2,}/u

// Latin letters before another script: in Japanese and Korean what follows a name touches it.
const latin = /^[\p{Script=Latin}\p{M}\p{N}._-]+(?=[^\p{Script=Latin}\p{M}\p{N}._-])/u

// In front of an at sign: what the first half of an address may end with, or a backslash that says it is no mention; but
// not letters of scripts without spaces. Korean has a space there, as English has: only what follows a name touches it.
const addressed = new RegExp(String.raw`(?![${ofScripts(unspacedScripts)}])[\p{L}\p{M}\p{N}.+\-@/\\]_*$`, 'u')

/** What may be a name at the beginning of a text, the longest first. A full stop at its end is the sentence's. */
function namesAt(text: string): string[] {
  const whole = text.replace(/\.+$/, '')
  const [apart = whole] = latin.exec(whole) ?? []
  return [...new Set([whole, apart].flatMap((name) => [name, name.replace(/[._-]+$/, '')]))]
}

/** The environment in which a text is read for mentions. */
export const reading = (mentions: Mentions): Env => ({ mentions })

const mentionsOf = (env: Env) => env.mentions as Mentions | undefined

/** The member whom a token mentions. */
export const memberIn = ({ meta }: Token) => String(meta?.name)

const mostNamed = 100

/**
 * `@name` leads to the member's page, if there is such a member. Code and links come first, so that nothing in them is a
 * mention; neither is the second half of an address.
 */
export function mentionRule(markdown: MarkdownIt): void {
  markdown.inline.ruler.after('backticks', 'mention', (state, silent) => {
    const mentions = mentionsOf(state.env)
    if (!mentions || state.src[state.pos] !== '@' || state.linkLevel > 0) return false
    if (addressed.test(state.src.slice(Math.max(0, state.pos - 20), state.pos))) return false
    const [written] = run.exec(state.src.slice(state.pos + 1, state.pos + 60)) ?? []
    if (!written) return false
    const names = namesAt(written)
    if (!silent && mentions.named.size < mostNamed) for (const name of names) mentions.named.add(name)
    const found = names.find((name) => mentions.known.has(foldedName(name)))
    if (!found) return false
    if (!silent) {
      const token = state.push('mention', 'a', 0)
      token.content = found
      token.meta = { name: mentions.known.get(foldedName(found)) }
    }
    state.pos += found.length + 1
    return true
  })
  markdown.renderer.rules.mention = (tokens, index) => {
    const token = tokens[index]
    if (!token) return ''
    const written = markdown.utils.escapeHtml(`@${token.content}`)
    return `<a href="${memberPath(memberIn(token))}" translate="no"><bdi>${written}</bdi></a>`
  }
}
