import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { coverage } from '@/lib/cards/coverage'

// The drawing takes no variable font and no WOFF2; it looks for a letter in one family after another, so that each
// script of a typeface is a family of its own.
function family(typeface: string, scripts: string[], weight: 500 | 600) {
  return scripts.map((script) => {
    const file = join(
      'node_modules/@fontsource',
      typeface,
      'files',
      `${typeface}-${script}-${weight}-normal.woff`,
    )
    return { name: `${typeface} ${script}`, data: readFileSync(file), weight, style: 'normal' as const }
  })
}

type Font = ReturnType<typeof family>[number]

const names = (fonts: Font[]) => fonts.map(({ name }) => `'${name}'`).join(', ')
const together = (fonts: Font[]) => new Set(fonts.flatMap(({ data }) => [...coverage(data)]))

function load() {
  const scripts = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext']
  const serif = family('source-serif-4', scripts, 600)
  const grotesk = family('schibsted-grotesk', ['latin', 'latin-ext'], 500)
  return {
    files: [...serif, ...grotesk],
    /** For what somebody wrote. */
    text: { fontFamily: names(serif), covered: together(serif) },
    /** For what the site says. */
    ui: { fontFamily: names(grotesk), covered: together(grotesk) },
  }
}

let loaded: ReturnType<typeof load> | undefined

/** The fonts of a card and the letters they have, read at the first card. */
export function fonts() {
  loaded ??= load()
  return loaded
}
