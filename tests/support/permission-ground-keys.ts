/** Each keeper has a language to work in. */
export const textLanguages = { editor: 'ru', reviewer: 'kk', administrator: 'fa' } as const

/** Clauses whose drafts are to be published by the keeper, by way of the translations or of the text. */
export const clausesOf = {
  together: { editor: 'kz-uz-1', reviewer: 'kz-uz-2', administrator: 'kz-uz-3' },
  clauses: { editor: 'kz-tr-1', reviewer: 'kz-tr-2', administrator: 'kz-tr-3' },
} as const

/** Of whose agreements the first official's body is a party. */
export const minutedMeeting = 'ir-ru-online-2'
