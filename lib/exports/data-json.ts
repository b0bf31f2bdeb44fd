/** A JSON document, written while it is read: what is known at once, then each section as a list. */
export async function* dataJson(
  head: object,
  sections: Record<string, AsyncIterable<object>>,
): AsyncGenerator<string> {
  yield JSON.stringify(head, null, 2).replace(/\n\}$/, '')
  for (const [name, rows] of Object.entries(sections)) {
    yield `,\n  ${JSON.stringify(name)}: [`
    let sign = '\n    '
    for await (const row of rows) {
      yield sign + JSON.stringify(row)
      sign = ',\n    '
    }
    yield '\n  ]'
  }
  yield '\n}\n'
}
