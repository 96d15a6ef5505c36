/** Why a PDF is refused; keys of the messages `error.*`. */
export const pdfFaults = [
  'pdfNotPdf',
  'pdfTruncated',
  'pdfTrailing',
  'pdfEncrypted',
  'pdfJavaScript',
  'pdfLaunch',
  'pdfAttachments',
  'pdfMedia',
  'pdfXfa',
  'pdfFormData',
  'pdfAutomatic',
  'pdfNoPages',
  'pdfUnreadable',
] as const

export type PdfFault = (typeof pdfFaults)[number]
