/** At the foot of a closed thread: what can still be written in it, and what a reader can do instead. */
export function ClosedNote({ own }: { own: boolean }) {
  return (
    <div className="hang">
      <p className="closed">
        <b>This thread is closed to new answers.</b>{' '}
        {own ? 'You can still add an update below.' : <OtherWays />}
      </p>
    </div>
  )
}

const OtherWays = () => (
  <>
    Have a question like this one? <a href="/ask">Ask your own</a>, or read the related questions below.
  </>
)
