import type { AnchorHTMLAttributes } from 'react'
import { type ButtonKind, buttonClass } from './button'

interface ButtonLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string
  kind?: ButtonKind
  large?: boolean
}

/** A plain link that looks like a button. Not next/link, which is a client component. */
export function ButtonLink({ kind, large, className = '', children, ...rest }: ButtonLinkProps) {
  return (
    <a className={`${buttonClass(kind, large)} ${className}`.trim()} {...rest}>
      {children}
    </a>
  )
}
