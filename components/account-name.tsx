/** Tells a password manager whose password a form is about. */
export const AccountName = ({ name }: { name: string }) => (
  <input hidden readOnly name="username" value={name} autoComplete="username" />
)
