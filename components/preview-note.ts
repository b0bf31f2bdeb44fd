/** What stands above a preview. */
export const previewNote = ({ changed }: { changed: boolean }) =>
  changed
    ? 'You changed something after the last preview, so nothing is posted yet. This is how it is now.'
    : 'Nothing is posted yet. Read it once as a stranger would.'
