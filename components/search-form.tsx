import { rendering } from '@/lib/rendering'

/** The search in the masthead, except on the page that is about searching and has a field of its own. */
export function SearchForm() {
  if (rendering()?.path === '/search') return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form can be the landmark itself; <search> would be one more box.
    <form className="search" role="search" action="/search">
      <label className="vh" htmlFor="q">
        Search questions and answers
      </label>
      <input id="q" name="q" type="search" placeholder="Search" autoComplete="off" />
      <button className="btn" type="submit">
        <span className="vh">Search</span>
        <svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">
          <circle cx="7.5" cy="7.5" r="5.5" />
          <path d="M11.5 11.5 17 17" />
        </svg>
      </button>
    </form>
  )
}
