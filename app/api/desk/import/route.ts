import { receiveUpload } from '@/lib/exchange/import-upload'

export const dynamic = 'force-dynamic'

/** `POST /api/desk/import?locale=fa`: the form of the page /desk/import. */
export const POST = receiveUpload
