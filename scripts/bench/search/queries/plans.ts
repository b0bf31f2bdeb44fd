/** A node of what EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) gives, as far as it is read here. */
type Node = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  'Rows Removed by Index Recheck'?: number
  'Rows Removed by Filter'?: number
  'Shared Hit Blocks'?: number
  'Shared Read Blocks'?: number
  Plans?: Node[]
}

export type Statement = {
  text: string
  milliseconds: number
  /** Pages of 8 kB: found in PostgreSQL's memory, and asked of the system. */
  hit: number
  read: number
  /** What was read in which order, and how many rows each gave: `Passage_search_idx 1,043`. Catalogs are left out. */
  scans: string[]
}

const notice = /^duration: ([\d.]+) ms +plan:\n(\{[\s\S]*\})$/

/** Reads a plan as auto_explain sends it to the client. */
export function statementIn(message: string): Statement | undefined {
  const [, milliseconds, json] = notice.exec(message.trim()) ?? []
  if (!json) return undefined
  const { 'Query Text': text = '', Plan: plan }: { 'Query Text'?: string; Plan: Node } = JSON.parse(json)
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    milliseconds: Number(milliseconds),
    hit: plan['Shared Hit Blocks'] ?? 0,
    read: plan['Shared Read Blocks'] ?? 0,
    scans: scansIn(plan),
  }
}

function scansIn(node: Node): string[] {
  const below = (node.Plans ?? []).flatMap(scansIn)
  const name = node['Index Name'] ?? node['Relation Name']
  if (!name || name.startsWith('pg_') || node['Actual Loops'] === 0) return below
  return [...below, `${name} ${rowsOf(node)}`]
}

function rowsOf(node: Node): string {
  const loops = node['Actual Loops'] ?? 1
  const inAll = (perLoop: number) => Math.round(perLoop * loops).toLocaleString('en-US')
  const kept = node['Actual Rows'] ?? 0
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
  return removed ? `${inAll(kept)} of ${inAll(kept + removed)}` : inAll(kept)
}
