/**
 * No agreement has more clauses: the number of each is its own and has at most four digits (`Clause_number_digits` in the
 * database). A list of clauses with this limit is whole, and so is every number counted from it.
 */
export const mostClauses = 9999

/** How many clauses the page of an agreement lists; all of them stand on the page of its text. */
export const listedClauses = 200
