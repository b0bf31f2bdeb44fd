import { numberInWords } from '@/lib/text/number-words'

type Props = {
  /** Field id → what to do about it. */
  fields?: Record<string, string>
  /** What went wrong when no field is to blame. */
  message?: string
  /** What can be done after that. */
  purpose?: string
}

/** What stands above a form that was not accepted; the focus goes there. */
export function ErrorSummary({ fields = {}, message, purpose = 'you post' }: Props) {
  const errors = Object.entries(fields)
  const things = `${numberInWords(errors.length)} ${errors.length === 1 ? 'thing' : 'things'}`
  return (
    // biome-ignore lint/a11y/noAutofocus: a browser that sent the form by itself has a whole new page, and this is what to read.
    <div className="errors" role="alert" tabIndex={-1} autoFocus>
      <h2>{errors.length > 0 ? `Fix ${things} before ${purpose}` : message}</h2>
      {errors.length > 0 && (
        <ul>
          {errors.map(([id, error]) => (
            <li key={id}>
              <a href={`#${id}`}>{error}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
