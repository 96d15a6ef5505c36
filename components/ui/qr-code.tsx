import { create } from 'qrcode'

/** Modules of white around it: readers find the code by them. */
const quiet = 4

/** A text for the camera of a phone. Always dark on white, also in the dark theme, which some readers do not turn round. Server only. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = [...data.keys()].filter((index) => data[index] === 1)
  const path = dark.map((index) => `M${(index % size) + quiet} ${Math.floor(index / size) + quiet}h1v1h-1z`).join('')
  const side = size + 2 * quiet
  return (
    <svg className="qr-code" role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
