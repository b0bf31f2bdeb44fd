/** The title of a question whose asker has left and taken its words back (lib/departures). */
export const takenBackTitle = 'A question that its asker took back'

/** Whether a question is only a place for its answers any more: nothing to look for, nothing to be like. */
export const isTakenBack = ({ title }: { title: string }) => title === takenBackTitle
