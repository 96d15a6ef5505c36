/** Why a file was not taken at all; keys of the messages `exchange.import.sendError`. */
export const uploadErrors = ['fileMissing', 'fileTooLarge', 'nounUnknown', 'foreignOrigin', 'unavailable'] as const
export type UploadError = (typeof uploadErrors)[number]

export function isUploadError(value: unknown): value is UploadError {
  return uploadErrors.some((error) => error === value)
}
