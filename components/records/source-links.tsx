import { paths } from '@/lib/paths'
import type { Citation } from '@/lib/records/source-citation'
import { RecordLinks } from './record-links'

/** The sources of one fact, by title alone. */
export function SourceLinks({ citations }: { citations: readonly Citation[] }) {
  return <RecordLinks records={citations} pathOf={(citation) => paths.source(citation.key)} />
}
