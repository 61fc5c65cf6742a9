import sharp from 'sharp'

const BREEDTE = 480
const HOOGTE = 360
const PLAATSEN = ['keuken', 'badkamer', 'toilet', 'woonkamer', 'slaapkamer', 'buiten']
const PER_PLAATS = 3

export type Voorbeeldfoto = { plaats: string; variant: number; inhoud: Buffer }
export const FOTO_MATEN = { breedte: BREEDTE, hoogte: HOOGTE }
export const FOTOS_PER_PLAATS = PER_PLAATS

/** A few drawings of each place, the same bytes on every run: no picture of a real home is shipped. */
export function drawPhotos(): Promise<Voorbeeldfoto[]> {
  const all = PLAATSEN.flatMap((plaats, row) =>
    Array.from({ length: PER_PLAATS }, async (_, variant) => {
      const image = sharp(Buffer.from(drawing(row, variant)))
      return { plaats, variant, inhoud: await image.jpeg({ quality: 70 }).toBuffer() }
    }),
  )
  return Promise.all(all)
}

/** A wall, a floor, a fixture and a stain: recognisable as a photo of something broken, and nothing more. */
function drawing(row: number, variant: number): string {
  const hue = row * 60
  const x = 120 + variant * 90
  const fixture =
    row % 2 === 0
      ? `<rect x="${x}" y="90" width="150" height="110" rx="14" fill="#e8e8e8" stroke="#777" stroke-width="6"/>`
      : `<circle cx="${x + 70}" cy="150" r="70" fill="#efefef" stroke="#777" stroke-width="6"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${BREEDTE}" height="${HOOGTE}">
    <rect width="${BREEDTE}" height="${HOOGTE}" fill="hsl(${hue} 22% 82%)"/>
    <rect y="250" width="${BREEDTE}" height="110" fill="hsl(${hue} 18% 58%)"/>
    ${fixture}
    <rect x="${x + 55}" y="60" width="26" height="60" rx="8" fill="#9aa3ab"/>
    <ellipse cx="${x + 75}" cy="${275 + variant * 12}" rx="${60 + variant * 20}" ry="20" fill="#3b4a55" opacity="0.55"/>
    <path d="M${x + 68} 130 q10 60 0 130" stroke="#5c88a8" stroke-width="7" fill="none" opacity="0.8"/></svg>`
}
