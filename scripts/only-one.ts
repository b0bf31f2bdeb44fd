import { mkdirSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { dataFolder } from './postgres/place'

// The system closes a socket together with its process, so that this can be trusted where a process id in a file
// cannot. The path is relative because the system allows about a hundred characters.
const socket = '.data/running.sock'

/** Says who already runs the embedded database of this folder, if anybody does. */
async function whoRuns(): Promise<string | undefined> {
  const connection = connect(socket)
  const said = await text(connection).catch(() => undefined)
  return said || undefined
}

/** Takes the folder until this process ends. The second to ask is told who came first. */
export async function takeFolder(description: string): Promise<string | undefined> {
  mkdirSync(dataFolder, { recursive: true })
  const other = await whoRuns()
  if (other) return other
  rmSync(socket, { force: true })
  const server = createServer((connection) => connection.on('error', () => {}).end(description))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(socket, resolve))
  server.unref()
  return undefined
}
