const ofTheSite = /^hindsight\|LOG: {2}(?:execute [^:]*|statement): (.*)$/gm

/** The statements of the site in a log whose lines begin with the application's name and a bar. */
export const statementsIn = (log: string) =>
  [...log.matchAll(ofTheSite)].map(([, statement = '']) => statement)
