import { Day } from '@/components/time'
import type { ThreadView } from '@/lib/questions/thread'
import { weighingWords } from '@/lib/questions/weighing'

type Props = Pick<ThreadView, 'decidingBetween' | 'alreadyTried' | 'knowsBy'>

/** What helps people answer; a row is left out when it is empty, the box when all are. */
export function WeighingBox({ decidingBetween, alreadyTried, knowsBy }: Props) {
  if (decidingBetween.length === 0 && !alreadyTried && !knowsBy) return null
  return (
    <dl className="weigh">
      {decidingBetween.length > 0 && (
        <div>
          <dt>{weighingWords.decidingBetween}</dt>
          <dd>
            <ol>
              {decidingBetween.map((option) => (
                <li key={option} dir="auto">
                  {option}
                </li>
              ))}
            </ol>
          </dd>
        </div>
      )}
      {alreadyTried && (
        <div>
          <dt>{weighingWords.alreadyTried}</dt>
          <dd className="whitespace-pre-line" dir="auto">
            {alreadyTried}
          </dd>
        </div>
      )}
      {knowsBy && (
        <div>
          <dt>{weighingWords.knowsBy}</dt>
          <dd>
            <Day on={knowsBy} />
          </dd>
        </div>
      )}
    </dl>
  )
}
