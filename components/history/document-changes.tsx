import type { ComponentProps } from 'react'
import { useFieldWords } from '@/components/records/field-words'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { ChangesTable } from './changes-table'

interface DocumentChangesProps extends Omit<ComponentProps<typeof ChangesTable>, 'labels'> {
  noun: RecordNoun
}

/** Two states of a record side by side, line by line, where they differ. */
export function DocumentChanges({ noun, ...changes }: DocumentChangesProps) {
  const { labels } = useFieldWords(noun, recordShapes[noun].fields)
  return <ChangesTable labels={labels} {...changes} />
}
