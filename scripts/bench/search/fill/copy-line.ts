export type Value = string | number | boolean | null | string[]
/** The values of a row by column. */
export type Row = Record<string, Value>

const escaped: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const special = /[\\\t\n\r]/
const everySpecial = /[\\\t\n\r]/g

/** A row in the text format of COPY, with its end of line. */
export const copyLine = (row: Row) => `${Object.values(row).map(fieldOf).join('\t')}\n`

function fieldOf(value: Value): string {
  if (value === null) return '\\N'
  const text = Array.isArray(value) ? arrayOf(value) : String(value)
  return special.test(text) ? text.replace(everySpecial, (sign) => escaped[sign] ?? '') : text
}

const arrayOf = (values: string[]) =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
