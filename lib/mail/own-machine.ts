type Asked = {
  /** The network address of whoever asks, as the server entry knows it. */
  address: string
  /** As X-Forwarded-For names them, every one. */
  forwarded: string[]
  host: string
}

const loopback = /^(127(\.\d{1,3}){3}|(::ffff:)?127(\.\d{1,3}){3}|::1|0:0:0:0::\/64)$/i
const ownNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/**
 * Whether a request was made on this very machine and by its own name: nobody handed it on, and no page of another site
 * had its name lead here.
 */
export const isFromOwnMachine = ({ address, forwarded, host }: Asked) =>
  ownNames.test(host) && [address, ...forwarded].every((one) => loopback.test(one))
