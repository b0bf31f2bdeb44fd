import { setTimeout } from 'node:timers/promises'
import { ImageResponse } from 'next/og'
import { type Card, cardSize } from '@/lib/cards/card'
import { gallery } from '@/lib/cards/gallery'
import { digestOf } from '@/lib/digest'
import { CardPicture } from './card-picture'
import { fonts } from './fonts'

/** Raise it when a card is drawn differently. */
const drawing = 1

/** Names a picture by all that it shows: the same mark, the same bytes. */
export const markOf = (card: Card) => `"${digestOf([drawing, card])}"`

const pause = () => setTimeout(250, undefined, { ref: false })

// A picture is some 65 kB, and nothing else happens in this process while it is drawn.
const pictures = gallery<ArrayBuffer>({ keeps: 200, waits: 12, rest: pause })

/** A card as PNG; null while too many others are waiting for theirs. */
export const draw = (card: Card) => pictures(markOf(card), () => asPng(card))

export const asPng = (card: Card): Promise<ArrayBuffer> =>
  new ImageResponse(<CardPicture card={card} />, { ...cardSize, fonts: fonts().files }).arrayBuffer()
