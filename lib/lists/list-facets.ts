import type { ListFacet } from './list-question'

/** The facets whose values are records; those of the others are words. */
export const recordFacets = ['country', 'agreement', 'body'] as const satisfies readonly ListFacet[]
