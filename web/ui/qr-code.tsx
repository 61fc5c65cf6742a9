import QRCode from 'qrcode'

const QUIET = 4
const SIZE_PX = 232

/** A QR code as a drawing inside the page: no picture is fetched, and nothing of it leaves the page. */
export function QrCode({ tekst, omschrijving }: { tekst: string; omschrijving: string }) {
  const { modules } = QRCode.create(tekst, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const cells = Array.from({ length: size * size }, (_, index) => index)
  const path = cells
    .filter((index) => modules.data[index])
    .map((index) => `M${(index % size) + QUIET} ${Math.floor(index / size) + QUIET}h1v1h-1z`)
    .join('')
  const whole = size + 2 * QUIET
  return (
    <svg
      className="wv-qr"
      viewBox={`0 0 ${whole} ${whole}`}
      width={SIZE_PX}
      height={SIZE_PX}
      role="img"
      aria-label={omschrijving}
      shapeRendering="crispEdges"
    >
      <path d={`M0 0h${whole}v${whole}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
