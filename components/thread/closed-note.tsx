export function ClosedNote() {
  return (
    <div className="hang">
      <p className="closed">
        <b>This thread is closed to new answers.</b> Only the asker can add an update.
      </p>
    </div>
  )
}
