import { counted } from '@/lib/text/counted'

/** A number of questions among others; those who only hear it are told what it counts. */
export function QuestionCount({ count }: { count: number }) {
  const [number, noun] = counted(count, 'question').split(' ')
  return (
    <span className="n">
      {number}
      <span className="vh"> {noun}</span>
    </span>
  )
}
