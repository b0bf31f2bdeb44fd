/** An error whose message is all the person needs: it is printed without a stack trace. */
export class PlainError extends Error {}

const unwritable = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'a file of that name is in the way',
  ENOTDIR: 'a file of that name is in the way',
}

/**
 * @param {unknown} error
 * @returns {string | undefined} nothing for an error nobody foresaw
 */
function plainMessage(error) {
  if (error instanceof PlainError) return error.message
  if (error instanceof Error && error.name === 'WrongEnvironment') return error.message
  if (!(error instanceof Error && 'code' in error)) return undefined
  if (String(error.code).startsWith('ERR_PARSE_ARGS')) return error.message
  if (!('path' in error)) return undefined
  const reason = Object.entries(unwritable).find(([code]) => code === error.code)?.[1]
  return reason && `Hindsight cannot write to ${error.path}: ${reason}.`
}

/** @param {unknown} error */
export function report(error) {
  console.error(plainMessage(error) ?? error)
}
