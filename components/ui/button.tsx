import type { ButtonHTMLAttributes } from 'react'

export type ButtonKind = 'primary' | 'plain' | 'danger'

export function buttonClass(kind: ButtonKind = 'plain', large = false): string {
  return ['button', kind !== 'plain' && `button-${kind}`, large && 'button-large'].filter(Boolean).join(' ')
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ButtonKind
  /** At least 44 px high, for forms. */
  large?: boolean
}

export function Button({ kind, large, type = 'submit', className = '', ...rest }: ButtonProps) {
  return <button type={type} className={`${buttonClass(kind, large)} ${className}`.trim()} {...rest} />
}
