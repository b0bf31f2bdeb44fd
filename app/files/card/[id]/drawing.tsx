import { setTimeout } from 'node:timers/promises'
import { ImageResponse } from 'next/og'
import { type Card, cardSize, cardVersion } from '@/lib/cards/card'
import { gallery } from '@/lib/cards/gallery'
import { CardPicture } from './card-picture'
import { fonts } from './fonts'

// Nothing else happens in this process while a picture is drawn, a third of a second on a busy machine: whoever asks
// for card after card gets a quarter of its time at most.
const pause = () => setTimeout(1_000, undefined, { ref: false })

// A picture is some 65 kB; the last in line is drawn before most programs would give up.
const pictures = gallery<ArrayBuffer>({ keeps: 200, waits: 6, rest: pause })

/** A card as PNG; null while too many others are waiting for theirs. */
export const draw = (card: Card) => pictures(cardVersion(card), () => asPng(card))

export const asPng = (card: Card): Promise<ArrayBuffer> =>
  new ImageResponse(<CardPicture card={card} />, { ...cardSize, fonts: fonts().files }).arrayBuffer()
