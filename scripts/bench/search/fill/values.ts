import { type Kind, kinds } from '../forum/timeline'

/** What is measured are the texts; a stand-in for their HTML saves a third of the disk. */
export const shortHtml = '<p>…</p>'

/** Seconds since 1970 as PostgreSQL reads them. */
export const instant = (seconds: number) => new Date(seconds * 1000).toISOString()

export const submissionId = (kind: Kind, id: number) =>
  `00000000-0000-4000-800${kinds.indexOf(kind)}-${id.toString(16).padStart(12, '0')}`
