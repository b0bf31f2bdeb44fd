/** Where passkeys can be used, on a page where they cannot; nothing if they work nowhere. */
export const PasskeysElsewhere = ({ at, path }: { at: string | null; path: string }) =>
  at && (
    <p className="meta">
      Passkeys only work at <a href={`${at}${path}`}>{at}</a>.
    </p>
  )
