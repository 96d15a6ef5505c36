/** Characters. */
export const problemLimit = 2000
export const answerLimit = 4000

/** The states in which a report is closed, each with words for the reader. */
export const closedStates = ['answered', 'dismissed'] as const

export const errorReportStates = ['open', ...closedStates] as const
export type ErrorReportState = (typeof errorReportStates)[number]
