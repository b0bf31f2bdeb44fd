import type { Socket } from 'node:net'
import { plainPage } from './plain-page'

/** Answers what Node cannot read as a request: its headers are too long, or it is none (the event `clientError`). */
export function answerUnreadable(site: string) {
  return (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const tooLong = error.code === 'HPE_HEADER_OVERFLOW'
    const { html, policy } = plainPage(tooLong ? 431 : 400, { posted: false, kept: [], site })
    const head = [
      tooLong ? 'HTTP/1.1 431 Request Header Fields Too Large' : 'HTTP/1.1 400 Bad Request',
      'Connection: close',
      'Content-Type: text/html; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(html)}`,
      'Cache-Control: no-store',
      `Content-Security-Policy: ${policy}`,
    ]
    socket.end(`${head.join('\r\n')}\r\n\r\n${html}`)
  }
}
