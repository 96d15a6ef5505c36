import { useTranslations } from 'next-intl'
import { ChainItems, type ChainStep } from '@/components/ui/chain'
import { Foreign } from '@/components/ui/foreign'
import { TextLink } from '@/components/ui/text-link'
import type { ChainDecision } from '@/lib/outcomes/carried-decision-queries'
import { paths } from '@/lib/paths'

/** The box of a chain with what meetings decided, proposed or asked for; none where nothing is recorded. */
export function useDecisionStep(): (decisions: readonly ChainDecision[]) => ChainStep[] {
  const t = useTranslations()
  return (decisions) => {
    const [first] = decisions
    if (!first) return []
    const isOne = decisions.every(({ kind }) => kind === first.kind)
    return [
      {
        key: `decisions ${first.id}`,
        kind: isOne ? t(`meetings.statement.${first.kind}`) : t('clauses.thread.decisions'),
        content: (
          <ChainItems
            items={decisions.map(({ id, key, kind, text, textLocale, meeting }) => ({
              key: id,
              content: (
                <>
                  <TextLink path={`${paths.meeting(meeting.key)}#${key}`} lang={textLocale}>
                    {text}
                  </TextLink>
                  <span className="meta chain-note">
                    {isOne ? null : `${t(`meetings.statement.${kind}`)} · `}
                    <Foreign lang={meeting.locale}>{meeting.name}</Foreign>
                  </span>
                </>
              ),
            }))}
          />
        ),
      },
    ]
  }
}
