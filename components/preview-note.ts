/** What stands above a preview. */
export const previewNote = ({ changed }: { changed: boolean }) =>
  changed
    ? 'You changed something after the last preview, so nothing is posted yet. This is how it looks now.'
    : 'Nothing is posted yet. Read it the way a stranger would.'
