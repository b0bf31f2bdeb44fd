import type { ComponentProps } from 'react'

type Look = { main?: boolean; wide?: boolean }

export const buttonClass = ({ main, wide }: Look) =>
  ['btn', main && 'btn--main', wide && 'btn--wide'].filter(Boolean).join(' ')

export function Button({ main, wide, type = 'submit', ...rest }: Look & ComponentProps<'button'>) {
  return <button {...rest} type={type} className={buttonClass({ main, wide })} />
}

export function ButtonLink({ main, wide, ...rest }: Look & ComponentProps<'a'>) {
  return <a {...rest} className={buttonClass({ main, wide })} />
}
