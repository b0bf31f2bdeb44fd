'use client'

import { type ComponentProps, useEffect, useRef, useState } from 'react'
import { lengthOf } from '@/lib/text/length'

type Props = Omit<ComponentProps<'textarea'>, 'ref'> & { limit: number }

const number = (n: number) => n.toLocaleString('en-US')
const written = (text: string) => lengthOf(text.trimEnd().normalize('NFC'))

/** A textarea that says below it how much of its limit is used; without JavaScript its hint names the limit. */
export function CountedTextarea({ limit, onInput, ...textarea }: Props) {
  const control = useRef<HTMLTextAreaElement>(null)
  const [used, setUsed] = useState<number>()

  useEffect(() => {
    const count = () => setUsed(written(control.current?.value ?? ''))
    // A form's fields are empty again only after its reset event.
    const afterReset = () => setTimeout(count)
    const form = control.current?.form
    count()
    form?.addEventListener('reset', afterReset)
    return () => form?.removeEventListener('reset', afterReset)
  }, [])

  return (
    <>
      <textarea
        {...textarea}
        ref={control}
        onInput={(event) => {
          setUsed(written(event.currentTarget.value))
          onInput?.(event)
        }}
      />
      {used !== undefined && (
        <p className={used > limit ? 'err' : 'hint'} aria-hidden="true">
          {number(used)} of {number(limit)}
        </p>
      )}
      <SaidSparingly used={used ?? 0} limit={limit} />
    </>
  )
}

/** Tells a screen reader only near the limit, and only when the writer pauses. */
function SaidSparingly({ used, limit }: { used: number; limit: number }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const left = limit - used
    const near = left < limit / 10
    const words = left < 0 ? `${number(-left)} characters too many` : `${number(left)} characters left`
    const pause = setTimeout(() => setSaid(near ? words : ''), 1200)
    return () => clearTimeout(pause)
  }, [used, limit])
  return (
    <span className="vh" role="status">
      {said}
    </span>
  )
}
