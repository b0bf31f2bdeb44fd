import type { Ruler } from 'markdown-it'

/** A rule as markdown-it has it, from a parser that is used for nothing else. */
export function standardRule<Given extends unknown[], Result>(ruler: Ruler<Given, Result>, name: string) {
  ruler.enableOnly(name)
  const [rule] = ruler.getRules('')
  if (!rule) throw new Error(`markdown-it has no rule ${name}`)
  return rule
}
