import type { ReactNode } from 'react'

/** What every field has. The id is the name unless a page holds the same name twice. */
export type FieldProps = {
  name: string
  label: ReactNode
  id?: string
  hint?: ReactNode
  /** What has to be read before writing stands above the control. */
  hintAbove?: boolean
  error?: string
  optional?: boolean
  labelHidden?: boolean
  /** What can be opened for more help. */
  help?: ReactNode
}

type Told = Pick<FieldProps, 'name' | 'id' | 'hint' | 'error'>

/** The attributes that tie a control to its label, its hint and its error. */
export function tied({ name, id = name, hint, error }: Told) {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean)
  return {
    id,
    name,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error ? (true as const) : undefined,
  }
}

type FrameProps = FieldProps & { children: ReactNode }

/** Label, control, hint and error of one field. */
export function Field(props: FrameProps) {
  const { name, id = name, label, labelHidden, optional, hint, hintAbove, error, help, children } = props
  return (
    <div className={error ? 'field field--bad' : 'field'}>
      <label htmlFor={id} className={labelHidden ? 'vh' : undefined}>
        {label}
        {optional && <span className="opt"> optional</span>}
      </label>
      {hintAbove && <Told id={id} hint={hint} />}
      {children}
      <Told id={id} hint={hintAbove ? null : hint} error={error} />
      {help}
    </div>
  )
}

/** What stands below a control. */
export function Told({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="err" id={`${id}-error`}>
          Error: {error}
        </p>
      )}
    </>
  )
}
