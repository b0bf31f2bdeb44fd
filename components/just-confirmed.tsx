'use client'

import { comesUp } from './ui/comes-up'

type Props = {
  isConfirmed: boolean
  /** It stands in no column yet. */
  hangs?: boolean
}

/** Above what a member was writing, where the link that confirms their address has led. */
export const JustConfirmed = ({ isConfirmed, hangs }: Props) =>
  isConfirmed && (
    <div className={hangs ? 'hang' : undefined}>
      <p className="closed" role="status" {...comesUp}>
        <b>Your address is confirmed.</b> You can post this now.
      </p>
    </div>
  )
