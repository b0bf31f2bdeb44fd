/** Kept as the reason when its author deletes an answer. */
export const deletedByAuthor = 'its author took it back'

/** What stays in the place of an answer, or of the asker's reply, whose text is gone. */
export function removalWords({ byAsker, reason }: { byAsker: boolean; reason: string }): string {
  const what = byAsker ? 'Reply' : 'Answer'
  return reason === deletedByAuthor ? `${what} deleted by its author.` : `${what} removed: ${reason}.`
}
