import { fileURLToPath } from 'node:url'

const name = process.platform === 'win32' ? 'node.exe' : 'node'

/** The Node that comes with the packages: what our scripts and the server run on, whatever the machine has. */
export const node = fileURLToPath(new URL(`../node_modules/node/bin/${name}`, import.meta.url))
