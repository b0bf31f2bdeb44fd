/** What somebody writes who means it. */
export const leavingWord = 'leave'
