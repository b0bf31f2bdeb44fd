import { MemberName } from '@/components/member-name'
import { RowFacts } from '@/components/row-facts'
import { RowMarks } from '@/components/row-marks'
import { threadPath } from '@/lib/questions/slug'
import type { Hit } from '@/lib/search/queries'
import { Marked } from './marked'

/** A thread as results show it: its best passage stands where lists have the lead. */
export function HitRow({ hit: { row, title, passage } }: { hit: Hit }) {
  return (
    <article className="row">
      <h3 className="row__title" dir="auto">
        <a href={threadPath(row)}>
          <Marked text={title} />
        </a>
      </h3>
      <p className="row__lead" dir="auto">
        <Marked text={passage.text} />
      </p>
      {!isOpening(passage) && (
        <p className="meta">
          <a href={passage.place}>
            <Place passage={passage} />
            <span className="vh">: {row.title}</span>
          </a>
        </p>
      )}
      <RowFacts row={row} within="list" />
      <RowMarks row={row} />
    </article>
  )
}

/** Nothing was looked for in it: the question as every list shows it. */
const isOpening = ({ kind, text }: Hit['passage']) =>
  kind === 'question' && !text.some(({ marked }) => marked)

function Place({ passage: { kind, authorName } }: Pick<Hit, 'passage'>) {
  if (kind !== 'answer') return placeWords[kind]
  return (
    <>
      In an answer by <MemberName name={authorName} />
    </>
  )
}

const placeWords = {
  title: 'In the title or tags',
  question: 'In the question',
  reply: 'In a reply from the asker',
  update: 'In the asker’s update',
}
