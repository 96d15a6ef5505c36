import { Button } from '@/components/ui/button'
import type { UploadState } from './use-upload'

export interface UploadProgressTexts {
  submitting: string
  checking: string
  cancel: string
  cancelled: string
  /** What is said at each tenth of the way, from 0 to 10. */
  progress: readonly string[]
}

interface UploadProgressProps {
  state: UploadState
  texts: UploadProgressTexts
  onCancel: () => void
}

/** How far the file has come, in a bar and in words, and the way to call it off. Only where scripts run. */
export function UploadProgress({ state, texts, onCancel }: UploadProgressProps) {
  const { phase, percent } = state
  const words = {
    idle: '',
    cancelled: texts.cancelled,
    checking: texts.checking,
    sending: `${texts.submitting} ${texts.progress[Math.floor(percent / 10)] ?? ''}`,
  }[phase]
  const isSending = phase === 'sending'
  return (
    <div className={phase === 'idle' ? 'sr-only' : 'upload-progress'}>
      {isSending || phase === 'checking' ? (
        <progress max={100} value={isSending ? percent : undefined} aria-labelledby="upload-words" />
      ) : null}
      <p id="upload-words" role="status">
        {words}
      </p>
      {isSending ? (
        <div>
          <Button type="button" onClick={onCancel}>
            {texts.cancel}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
