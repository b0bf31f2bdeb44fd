import { settings } from '@/lib/settings'
import { numberInWords } from '@/lib/text/number-words'

export function BeforeYouAsk() {
  const { askLimit, askLimitDays, closeAfterDays } = settings
  return (
    <aside className="rail" aria-labelledby="before-heading">
      <section>
        <h2 className="rail__h" id="before-heading">
          Before you ask
        </h2>
        <ol role="list" className="steps">
          <li>
            <b>Ask one question that can be answered.</b> Something another person could know, or could help
            you decide.
          </li>
          <li>
            <b>Say what you need and what won’t work.</b> Place, budget, date, what you have ruled out.
          </li>
          <li>
            <b>Come back.</b> When you know, add an update. It is the part people read most.
          </li>
        </ol>
        <p className="meta mt-4">
          You can ask {numberInWords(askLimit)} {askLimit === 1 ? 'question' : 'questions'} in any{' '}
          {numberInWords(askLimitDays)} days. Answers stay open for {closeAfterDays} days. There is no
          deadline for your update.
        </p>
      </section>
    </aside>
  )
}
