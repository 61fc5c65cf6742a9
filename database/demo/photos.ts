import sharp from 'sharp'

const BREEDTE = 480
const HOOGTE = 360
const VOORBEELD_BREEDTE = 280
const PLAATSEN = ['keuken', 'badkamer', 'toilet', 'woonkamer', 'slaapkamer', 'buiten']
const PER_PLAATS = 3

/** A JPEG, and a small one for in a page. */
export type Voorbeeldfoto = { plaats: string; variant: number; inhoud: Buffer; voorbeeld: Buffer }
export const FOTO_MATEN = { breedte: BREEDTE, hoogte: HOOGTE }
export const FOTOS_PER_PLAATS = PER_PLAATS

let drawn: Promise<Voorbeeldfoto[]> | null = null

/** The drawings of this process: the cast and the mass show the same ones. */
export const demoPhotos = (): Promise<Voorbeeldfoto[]> => (drawn ??= drawPhotos())

/** A few drawings of each place, the same bytes on every run: no picture of a real home is shipped. */
export function drawPhotos(): Promise<Voorbeeldfoto[]> {
  return Promise.all(
    PLAATSEN.flatMap((plaats, row) =>
      Array.from({ length: PER_PLAATS }, (_, variant) => makePhoto(plaats, row, variant)),
    ),
  )
}

async function makePhoto(plaats: string, row: number, variant: number): Promise<Voorbeeldfoto> {
  const image = sharp(paint(shapesOf(row, variant)), { raw: { width: BREEDTE, height: HOOGTE, channels: 3 } })
  return {
    plaats,
    variant,
    inhoud: await image.clone().jpeg({ quality: 70 }).toBuffer(),
    voorbeeld: await image.clone().resize(VOORBEELD_BREEDTE).jpeg({ quality: 70 }).toBuffer(),
  }
}

type Colour = readonly [number, number, number]
type Shape = { colour: Colour; holds: (x: number, y: number) => boolean }

const WALLS: readonly Colour[] = [
  [226, 214, 196],
  [199, 218, 226],
  [214, 226, 205],
  [226, 221, 190],
  [208, 203, 224],
  [190, 205, 186],
]

const box = (left: number, top: number, width: number, height: number) => (x: number, y: number) =>
  x >= left && x < left + width && y >= top && y < top + height
const oval = (x0: number, y0: number, width: number, height: number) => (x: number, y: number) =>
  ((x - x0) / width) ** 2 + ((y - y0) / height) ** 2 <= 1

/** A wall, a floor, a fixture and a stain: recognisable as a photo of something broken, and nothing more. */
function shapesOf(row: number, variant: number): Shape[] {
  const wall = WALLS[row % WALLS.length] ?? [220, 220, 220]
  const [red, green, blue] = wall
  const x = 130 + variant * 100
  return [
    { colour: wall, holds: () => true },
    { colour: [red - 60, green - 60, blue - 60], holds: box(0, 250, BREEDTE, 110) },
    { colour: [120, 124, 128], holds: row % 2 === 0 ? box(x - 4, 86, 158, 118) : oval(x + 75, 150, 76, 66) },
    { colour: [236, 236, 234], holds: row % 2 === 0 ? box(x, 90, 150, 110) : oval(x + 75, 150, 70, 60) },
    { colour: [150, 160, 168], holds: box(x + 62, 50, 26, 70) },
    { colour: [96, 140, 168], holds: box(x + 72, 120, 6, 150) },
    { colour: [66, 80, 92], holds: oval(x + 75, 278 + variant * 10, 60 + variant * 18, 20) },
  ]
}

/** Rows of red, green and blue; a later shape covers an earlier one. */
function paint(shapes: Shape[]): Buffer {
  const pixels = Buffer.alloc(BREEDTE * HOOGTE * 3)
  for (let y = 0; y < HOOGTE; y += 1) {
    for (let x = 0; x < BREEDTE; x += 1) {
      const place = (y * BREEDTE + x) * 3
      const [red, green, blue] = shapes.findLast(({ holds }) => holds(x, y))?.colour ?? [0, 0, 0]
      pixels[place] = red
      pixels[place + 1] = green
      pixels[place + 2] = blue
    }
  }
  return pixels
}
