/** What stands where a mail would be needed, on a site that sends none. */
export const NoMail = () => (
  <p>This site sends no mail, so it cannot mail you a link. Turn to whoever runs it.</p>
)
