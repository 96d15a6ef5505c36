import type { ReactNode } from 'react'
import '@/components/forms/forms.css'
import '@/components/drafts/drafts.css'
import '@/components/drafts/record-form.css'

// Made for one person and one request, and kept by no cache.
export const dynamic = 'force-dynamic'

/** No check of who is asking: layouts are not asked again on every way in. Queries and commands decide. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return children
}
