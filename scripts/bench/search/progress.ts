import { figures } from '../numbers'

const barLength = 24
const secondsBetweenLines = 20

export type Progress = { what: string; rows: number; done: number; perSecond: number }

/** How far it is: a bar, the rows, the rate and the time left. */
export function progressLine({ what, rows, done, perSecond }: Progress): string {
  const filled = Math.floor((done / rows) * barLength)
  const bar = '█'.repeat(filled).padEnd(barLength, '░')
  const count = `${done.toLocaleString('en-US')} of ${rows.toLocaleString('en-US')}`
  if (done >= rows || !perSecond) return `${what} ${bar} ${count}`
  const rate = `${figures(perSecond)}/s`
  return `${what} ${bar} ${count}, ${rate}, ${duration((rows - done) / perSecond)} left`
}

export const duration = (seconds: number) =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`

/** Shows progress as it comes: one line that changes in a terminal, a line now and then elsewhere. */
export function startProgress(what: string, rows: number, before: number) {
  const started = performance.now()
  const inTerminal = process.stdout.isTTY
  let done = before
  let shown = 0
  const seconds = () => (performance.now() - started) / 1000
  const line = () => progressLine({ what, rows, done, perSecond: (done - before) / seconds() })
  const show = () => {
    if (inTerminal) process.stdout.write(`\r\x1b[K${line()}`)
    else if (seconds() - shown >= secondsBetweenLines) {
      console.log(line())
      shown = seconds()
    }
  }
  return {
    add(more: number) {
      done += more
      if (done < rows) show()
    },
    end() {
      const end = `${line()}, done in ${duration(seconds())}`
      if (inTerminal) process.stdout.write(`\r\x1b[K${end}\n`)
      else console.log(end)
    },
  }
}
