import type { There } from '@/lib/refusal'

/** The text whose place another could not take, under the reason why. */
export function TextThere({ there }: { there: There }) {
  return (
    <div className="sheet">
      <p className="label">
        What is posted now.{' '}
        <a href={there.href} target="_blank" rel="noopener">
          See it in its thread
        </a>
      </p>
      <dl>
        {there.parts.map(({ label, text }) => (
          <div key={label}>
            <dt className="meta">{label}</dt>
            <dd className="draft__text" dir="auto">
              {text || '(empty)'}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
