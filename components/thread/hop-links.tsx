import type { Hop, Stop } from './hops'

/** "↑ Previous" and "Next ↓", each only where there is one. */
export function HopLinks({ hop }: { hop?: Hop }) {
  return (
    <>
      {hop?.previous && (
        <a className="hop" href={hop.previous.href}>
          ↑ Previous<span className="vh"> {hop.previous.what}</span>
        </a>
      )}{' '}
      {hop?.next && <Onward to={hop.next} />}
    </>
  )
}

function Onward({ to }: { to: Stop }) {
  return (
    <a className="hop" href={to.href}>
      {to.what.endsWith('update') ? (
        `To the ${to.what} ↓`
      ) : (
        <>
          Next<span className="vh"> {to.what}</span> ↓
        </>
      )}
    </a>
  )
}
