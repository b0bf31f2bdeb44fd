/** Columns under their heads; all but the first are figures, and stand to the right. */
export function table(heads: string[], rows: string[][]): string {
  const all = [heads, ...rows]
  const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    widths.map((width, column) => (row[column] ?? '')[column ? 'padStart' : 'padEnd'](width)).join('  ')
  const [head = '', ...lines] = all.map(line)
  return [head, '-'.repeat(head.length), ...lines].join('\n')
}
