/** Days that a request waits for its confirmation. */
export const requestDays = 7

/** The same in milliseconds. */
export const requestLifetime = requestDays * 24 * 60 * 60_000

/** How many messages an address is sent in a day that it has not answered, whoever asks. */
export const mostUnanswered = 5

/** What an address may follow. */
export const mostFollowed = 50
