import { dueShape } from '@/components/outcome-mark'
import { type Card, cardSize } from '@/lib/cards/card'
import { legible } from '@/lib/cards/legible'
import { outcomeWords } from '@/lib/follow-ups/outcome'
import { outcomeShape } from '@/lib/follow-ups/outcome-shape'
import { daysBetween, waitLater, waitLine } from '@/lib/follow-ups/wait'
import { siteName } from '@/lib/page-metadata'
import { lengthOf } from '@/lib/text/length'
import { formatTime } from '@/lib/time/format'
import { siteZone } from '@/lib/time/site-zone'
import { fonts } from './fonts'

// The light side of app/styles/tokens.css; a picture has no style sheet.
const paper = '#fbfbf9'
const ink = '#1a1a1e'
const ink2 = '#4b4b53'
const pen = '#951a62'

/** The size at which a title of so many characters fills the card without leaving it. */
function titleSize(characters: number): number {
  if (characters <= 45) return 86
  if (characters <= 80) return 74
  return characters <= 120 ? 62 : 54
}

const frame = {
  ...cardSize,
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'space-between',
  padding: '56px 72px 52px',
  background: paper,
  color: ink,
} as const

const row = { display: 'flex', alignItems: 'center', justifyContent: 'space-between' } as const

/** A question's card: its category, its title, how it turned out if that is known, and the site's name. */
export function CardPicture({ card }: { card: Card }) {
  const { text, ui } = fonts()
  const title = legible(card.title, text.covered)
  const subject = legible(card.category, text.covered)
  const shown = title ?? (subject ? `A question about ${subject}` : 'A question')
  return (
    <div style={{ ...frame, fontFamily: ui.fontFamily, fontSize: 32 }}>
      <div style={{ display: 'flex', flexDirection: 'column' }}>
        <div style={{ display: 'flex', color: ink2 }}>{title ? legible(card.category, ui.covered) : ''}</div>
        <div style={{ height: 3, background: ink, marginTop: 20, marginBottom: 36 }} />
        <div style={{ ...titleLook(lengthOf(shown)), fontFamily: text.fontFamily }}>{shown}</div>
      </div>
      <div style={row}>
        <Ending card={card} />
        <Wordmark />
      </div>
    </div>
  )
}

const titleLook = (characters: number) =>
  ({
    display: 'block',
    paddingRight: 36,
    fontSize: titleSize(characters),
    fontWeight: 600,
    lineHeight: 1.12,
    letterSpacing: '-0.01em',
    wordBreak: 'break-word',
    lineClamp: Math.floor(380 / (titleSize(characters) * 1.12)),
  }) as const

function Ending({ card: { outcome, askedAt, knowsBy } }: { card: Card }) {
  if (outcome) {
    const days = daysBetween(askedAt, outcome.at)
    return (
      <div style={{ display: 'flex', alignItems: 'center', color: pen }}>
        <Mark {...outcomeShape(outcome.is, waitLine(days))} color={pen} />
        <span style={{ marginLeft: 20 }}>
          {outcomeWords[outcome.is]}, {waitLater(days)}
        </span>
      </div>
    )
  }
  if (!knowsBy)
    return (
      <div style={{ display: 'flex', color: ink2 }}>Asked on {formatTime(askedAt, 'day', siteZone())}</div>
    )
  return (
    <div style={{ display: 'flex', alignItems: 'center', color: ink2 }}>
      <Mark width={dueShape.width} paths={[dueShape.path]} color={ink2} />
      <span style={{ marginLeft: 20 }}>Ending expected by {formatTime(knowsBy, 'day', 'UTC')}</span>
    </div>
  )
}

/** The name of the site is a mark itself, so it may be in the asker's color. */
const Wordmark = () => (
  <div style={{ display: 'flex', alignItems: 'center', fontFamily: fonts().text.fontFamily, fontSize: 40 }}>
    <span style={{ marginRight: 14 }}>{siteName}</span>
    <Mark {...outcomeShape('worked_out', 16)} color={pen} />
  </div>
)

type MarkProps = { width: number; paths: readonly string[]; color: string }

const scale = 2.4

const Mark = ({ width, paths, color }: MarkProps) => (
  <svg aria-hidden="true" width={width * scale} height={14 * scale} viewBox={`0 0 ${width} 14`}>
    {paths.map((path, index) => (
      <path key={path} d={path} fill={color} fillRule={index > 0 ? 'evenodd' : 'nonzero'} />
    ))}
  </svg>
)
