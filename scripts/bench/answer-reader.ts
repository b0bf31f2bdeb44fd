const nothing = Buffer.alloc(0)

/**
 * Reads the answers of one connection, one at a time: gives the status when the last byte has arrived. The bytes are
 * counted off and nothing more, for whatever measures a fast server must be faster than it.
 */
export function answerReader(): (arrived: Buffer) => number | undefined {
  let stage: 'head' | 'chunk' | 'body' = 'head'
  let held: Buffer = nothing
  let left = 0
  let isLast = true
  let status = 0

  const take = (line: string) => {
    if (stage === 'head') ({ status, left, isLast } = readHead(line))
    else {
      const size = Number.parseInt(line, 16)
      left = size + '\r\n'.length
      isLast = size === 0
    }
    stage = stage === 'head' && !isLast ? 'chunk' : 'body'
  }

  return (arrived) => {
    const bytes = held.length > 0 ? Buffer.concat([held, arrived]) : arrived
    held = nothing
    let at = 0
    for (;;) {
      if (stage === 'body') {
        const step = Math.min(left, bytes.length - at)
        at += step
        left -= step
        if (left > 0) return undefined
        stage = isLast ? 'head' : 'chunk'
        if (!isLast) continue
        if (at < bytes.length) throw new Error('More was answered than was asked')
        return status
      }
      const ending = stage === 'head' ? '\r\n\r\n' : '\r\n'
      const end = bytes.indexOf(ending, at)
      if (end < 0) {
        held = bytes.subarray(at)
        return undefined
      }
      take(bytes.toString('latin1', at, end))
      at = end + ending.length
    }
  }
}

/** A body in chunks has more to come than what is left; one of a known length has not. */
function readHead(head: string) {
  const status = Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length))
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)
  return { status, left: Number(length?.[1] ?? 0), isLast: !/\r\ntransfer-encoding: *chunked/i.test(head) }
}
