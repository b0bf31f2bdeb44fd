/** Password managers ask here for the page on which a password is changed (W3C, "A Well-Known URL for Changing Passwords"). */
export function GET() {
  return new Response(null, { status: 302, headers: { Location: '/settings/signing-in#password' } })
}
