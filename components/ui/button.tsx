import type { ComponentProps } from 'react'

type Look = { main?: boolean; wide?: boolean; small?: boolean }

export const buttonClass = ({ main, wide, small }: Look) =>
  ['btn', main && 'btn--main', wide && 'btn--wide', small && 'btn--small'].filter(Boolean).join(' ')

/** Pressed or not is said with `aria-pressed`. */
export function Button({ main, wide, small, type = 'submit', ...rest }: Look & ComponentProps<'button'>) {
  return <button {...rest} type={type} className={buttonClass({ main, wide, small })} />
}

export function ButtonLink({ main, wide, small, ...rest }: Look & ComponentProps<'a'>) {
  return <a {...rest} className={buttonClass({ main, wide, small })} />
}
