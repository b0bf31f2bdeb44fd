import { rendering } from '@/lib/rendering'

/** The main button, except where somebody is asking already. */
export const AskLink = () =>
  rendering()?.path !== '/ask' && (
    <p className="masthead__ask">
      <a className="btn btn--main" href="/ask">
        Ask a question
      </a>
    </p>
  )
