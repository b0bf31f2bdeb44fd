const ways = [
  ['late rent', 'both words, in any form'],
  ['"notice period"', 'these words side by side'],
  ['landlord or agency', 'one or the other'],
  ['moving -abroad', 'the first without the second'],
] as const

/** What searching can do, before anybody has looked for anything. */
export function HowToSearch() {
  return (
    <section className="hang" aria-labelledby="how">
      <div className="how">
        <h2 id="how">Ways to search</h2>
        <p>Search covers questions, answers and updates. You can use filters with or without search words.</p>
        <dl className="how-ways">
          {ways.map(([example, finds]) => (
            <div key={example}>
              <dt>{example}</dt>
              <dd>{finds}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
