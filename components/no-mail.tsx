/** What stands where a mail would be needed, on a site that sends none. */
export const NoMail = () => (
  <p>This site isn’t set up to send email, so it can’t send you a link. Contact the site’s administrator.</p>
)
