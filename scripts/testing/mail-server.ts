import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

type Received = { from: string; to: string[]; source: string; email: Email }

/** What the server answers to an address or a message, instead of taking it; or it takes the message and says nothing. */
type Answer = { at: 'address' | 'message'; says: string } | { at: 'taken'; until: Promise<unknown> }

const refusal = ({ says }: { says: string }) =>
  Object.assign(new Error(says.slice(4)), { responseCode: Number(says.slice(0, 3)) })

/** A mail server on a free port: what it received, what it is about to answer, and how to take it away for a while. */
export async function mailServer() {
  const received: Received[] = []
  const answers: Answer[] = []
  const answerAt = (at: 'address' | 'message') => {
    const [next] = answers
    if (next?.at !== at) return undefined
    answers.shift()
    return next
  }
  const pause = async () => {
    const [next] = answers
    if (next?.at !== 'taken') return
    answers.shift()
    await next.until
  }
  const open = () =>
    new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 100,
      onRcptTo(_address, _session, done) {
        const answer = answerAt('address')
        done(answer && refusal(answer))
      },
      onData(stream, { envelope }, done) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk) => chunks.push(chunk))
        stream.on('end', async () => {
          const answer = answerAt('message')
          if (answer) return done(refusal(answer))
          const source = Buffer.concat(chunks).toString()
          const from = envelope.mailFrom ? envelope.mailFrom.address : ''
          const to = envelope.rcptTo.map(({ address }) => address)
          received.push({ from, to, source, email: await PostalMime.parse(source) })
          await pause()
          done()
        })
      },
    }).on('error', () => {})

  let server = open()
  let port = 0
  const listen = async () => {
    await once(server.listen(port, '127.0.0.1'), 'listening')
    port = (server.server.address() as AddressInfo).port
  }
  await listen()
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()))
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    answers,
    goAway: close,
    comeBack: () => {
      server = open()
      return listen()
    },
  }
}
