import { useTranslations } from 'next-intl'
import { InstantText } from '@/components/ui/instant-text'

/** A draft of a report, for those of its body. */
export interface ShownDraft {
  author: string
  handedAt: string
  returned: { by: string; at: string; reason: string } | null
}

/** Who prepared a draft and when; where it was returned, by whom and why. */
export function DraftOrigin({ draft: { author, handedAt, returned } }: { draft: ShownDraft }) {
  const t = useTranslations('office')
  return (
    <>
      <p className="meta">
        {t.rich('toFile.by', { name: () => <bdi>{author}</bdi>, when: () => <InstantText iso={handedAt} /> })}
      </p>
      {returned ? (
        <div className="form-note">
          <p>
            {t.rich('own.returned', {
              name: () => <bdi>{returned.by}</bdi>,
              when: () => <InstantText iso={returned.at} />,
            })}
          </p>
          <p dir="auto" className="draft-reason">
            {returned.reason}
          </p>
        </div>
      ) : null}
    </>
  )
}
