import { figures } from '../numbers'

const barLength = 24
const millisecondsBetween = { inTerminal: 500, elsewhere: 20_000 }

/** `busyWith`: what the next row is, where each is so different that their rate foretells nothing. */
export type Progress = { what: string; rows: number; done: number; perSecond: number; busyWith?: string }

/** How far it is: a bar, the rows, the rate and the time left. */
export function progressLine({ what, rows, done, perSecond, busyWith }: Progress): string {
  const filled = Math.floor((done / rows) * barLength)
  const bar = '█'.repeat(filled).padEnd(barLength, '░')
  const line = `${what} ${bar} ${done.toLocaleString('en-US')} of ${rows.toLocaleString('en-US')}`
  if (done >= rows) return line
  if (busyWith) return `${line}, now ${busyWith}`
  if (!perSecond) return line
  return `${line}, ${figures(perSecond)}/s, ${duration((rows - done) / perSecond)} left`
}

export const duration = (seconds: number) =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`

/** Shows progress as it comes: one line that changes in a terminal, a line now and then elsewhere. */
export function startProgress(what: string, rows: number, before = 0) {
  const started = performance.now()
  const inTerminal = process.stdout.isTTY
  const progress: Progress = { what, rows, done: before, perSecond: 0 }
  const seconds = () => (performance.now() - started) / 1000
  const show = (line: string, end = '') => {
    if (inTerminal) process.stdout.write(`\r\x1b[K${line}${end}`)
    else console.log(line)
  }
  const showing = setInterval(
    () => show(progressLine(progress)),
    millisecondsBetween[inTerminal ? 'inTerminal' : 'elsewhere'],
  )
  return {
    busyWith(name: string) {
      progress.busyWith = name
    },
    add(more: number) {
      progress.done += more
      progress.perSecond = (progress.done - before) / seconds()
    },
    end() {
      clearInterval(showing)
      show(`${progressLine(progress)}, ended after ${duration(seconds())}`, '\n')
    },
  }
}
