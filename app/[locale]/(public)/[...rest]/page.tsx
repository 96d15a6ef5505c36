import { notFound } from 'next/navigation'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

/** Every address below a language that no other page answers. */
export default function UnknownAddress() {
  notFound()
}
