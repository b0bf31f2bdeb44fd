const scripts = /<script\b[^>]*>.*?<\/script>/gs
const besideStyles = /<link\b[^>]*\brel="(?:preload|modulepreload|icon|apple-touch-icon|manifest)"[^>]*>/g
const fonts = /@font-face\s*\{[^}]*\}/g
const sheet = /(<link\b[^>]*\brel="stylesheet"[^>]*\bhref=")([^"]+)(")/

/** The address of the one style sheet of a page. */
export const sheetOf = (html: string): string | undefined => sheet.exec(html)?.[2]

/** A page as HTML and nothing else, with its style sheet at another address. */
export const withSheetAt = (html: string, address: string): string =>
  html.replace(scripts, '').replace(besideStyles, '').replace(sheet, `$1${address}$3`)

/** A style sheet that fetches no font. */
export const withoutFonts = (css: string): string => css.replace(fonts, '')
