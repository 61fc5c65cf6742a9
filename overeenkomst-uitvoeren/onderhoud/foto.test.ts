import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { MAX_FOTO_BYTES, readFoto } from './foto.ts'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a33' } })
let jpeg: Buffer
beforeAll(async () => {
  jpeg = await plain(40, 30).jpeg().toBuffer()
})

test.each(['jpeg', 'png', 'webp'] as const)('a photo in %s is kept as JPEG', async (format) => {
  const read = await readFoto(await plain(2400, 1200).toFormat(format).toBuffer())
  if (!read.ok) throw new Error(read.refusal)
  const { inhoud, voorbeeld, breedte, hoogte } = read.value
  expect([breedte, hoogte]).toEqual([1600, 800])
  expect(inhoud.subarray(0, 3).toString('hex')).toBe('ffd8ff')
  const small = await sharp(voorbeeld).metadata()
  expect([small.width, small.height]).toEqual([280, 140])
})

test('where and with what a photo was taken is gone, and it stands upright', async () => {
  const taken = await plain(60, 40)
    .withExif({
      IFD0: { Make: 'Telefoon', Orientation: '6' },
      IFD3: { GPSLatitude: '52/1 5/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect((await sharp(taken).metadata()).exif).toBeDefined()
  const read = await readFoto(taken)
  if (!read.ok) throw new Error(read.refusal)
  const { exif, xmp, iptc, icc, orientation } = await sharp(read.value.inhoud).metadata()
  expect({ exif, xmp, iptc, icc, orientation }).toEqual({
    exif: undefined,
    xmp: undefined,
    iptc: undefined,
    icc: undefined,
    orientation: undefined,
  })
  expect([read.value.breedte, read.value.hoogte]).toEqual([40, 60])
})

test('what is glued behind a photo is not kept', async () => {
  const large = await plain(900, 900).jpeg().toBuffer()
  const read = await readFoto(Buffer.concat([large, Buffer.from('PK\u0003\u0004<script>alert(1)</script>')]))
  if (!read.ok) throw new Error(read.refusal)
  expect(read.value.inhoud.includes('script')).toBe(false)
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
test.each([
  ['an SVG', () => Buffer.from(svg), 'geen-foto'],
  ['a PDF', () => Buffer.from('%PDF-1.7\n'), 'geen-foto'],
  ['HTML', () => Buffer.from('<!doctype html><h1>Hoi</h1>'), 'geen-foto'],
  ['a GIF', () => Buffer.from('GIF89a\u0001\0\u0001\0'), 'geen-foto'],
  ['an empty file', () => Buffer.alloc(0), 'geen-foto'],
  ['an iPhone HEIC', () => Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'), 'heic'],
  [
    'a JPEG that is also a PDF',
    () => Buffer.concat([jpeg.subarray(0, 20), Buffer.from('%PDF-1.4'), jpeg]),
    'geen-foto',
  ],
  [
    'a JPEG that is also SVG',
    () => Buffer.concat([jpeg.subarray(0, 20), Buffer.from(svg), jpeg]),
    'geen-foto',
  ],
  ['half a JPEG', () => jpeg.subarray(0, jpeg.length / 2), 'onleesbaar'],
  [
    'the first bytes of a JPEG and then noise',
    () => Buffer.concat([jpeg.subarray(0, 4), Buffer.alloc(500, 7)]),
    'onleesbaar',
  ],
  ['a file that is too large', () => Buffer.concat([jpeg, Buffer.alloc(MAX_FOTO_BYTES)]), 'te-groot'],
  ['a small PNG that unpacks to 900 million pixels', () => pngBomb(30_000), 'te-veel-beeldpunten'],
])('%s is refused', async (_, bytes, refusal) => {
  expect(await readFoto(bytes())).toEqual({ ok: false, refusal })
})

test('noise, the worst there is to compress, still fits in the table', async () => {
  const noise = await sharp({
    create: {
      width: 2000,
      height: 2000,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 90 },
    },
  })
    .png()
    .toBuffer()
  const read = await readFoto(noise)
  if (!read.ok) throw new Error(read.refusal)
  expect(read.value.inhoud.length).toBeLessThanOrEqual(2_000_000)
  expect(read.value.voorbeeld.length).toBeLessThanOrEqual(40_000)
})

/** A PNG of black pixels, `side` by `side`, in few bytes. */
function pngBomb(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([1, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((side / 8 + 1) * 1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, check])
}
