/** The process lives. */
export const GET = () => new Response('ok\n')
