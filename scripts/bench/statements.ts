/** A statement as PostgreSQL logged it: by which program, on which connection, with the texts of its parameters. */
export type Statement = {
  application: string
  connection: string
  text: string
  parameters: (string | null)[]
}

/** What lines of the log must begin with to be read here (log_line_prefix). */
export const linePrefix = '%a|%p|'

const entries = /^([^|\n]*)\|(\d+)\|(LOG|DETAIL): {2}(.*(?:\n\t.*)*)/gm
const sent = /^(?:execute [^:]*|statement): /
const given = /\$\d+ = (NULL|'(?:[^']|'')*')/g

/** The statements in a log, in their order. */
export function statementsIn(log: string): Statement[] {
  const statements: Statement[] = []
  for (const [, application = '', connection = '', kind, whole = ''] of log.matchAll(entries)) {
    const text = whole.replaceAll('\n\t', '\n')
    const last = statements.at(-1)
    if (kind === 'LOG' && sent.test(text))
      statements.push({ application, connection, text: text.replace(sent, ''), parameters: [] })
    else if (kind === 'DETAIL' && /^parameters: /i.test(text) && last) last.parameters = parametersIn(text)
  }
  return statements
}

const parametersIn = (text: string) =>
  [...text.matchAll(given)].map(([, value = '']) =>
    value === 'NULL' ? null : value.slice(1, -1).replaceAll("''", "'"),
  )
