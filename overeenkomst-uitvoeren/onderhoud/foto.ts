import type { Sharp, SharpOptions } from 'sharp'
import { done, type Outcome, refused } from '../../outcome.ts'

/** A photo as we keep it: JPEG without metadata, and a small one for in a page. Sizes in pixels. */
export type Foto = { inhoud: Buffer; voorbeeld: Buffer; breedte: number; hoogte: number }
export type FotoRefusal = 'te-groot' | 'geen-foto' | 'heic' | 'onleesbaar' | 'te-veel-beeldpunten'

/** Largest file that is read; larger than any telephone makes. */
export const MAX_FOTO_BYTES = 20_000_000
const MAX_BEELDPUNTEN = 64_000_000
const MAX_ZIJDE = 1600
const MAX_INHOUD_BYTES = 2_000_000
export const VOORBEELD_ZIJDE = 280
const MAX_SECONDS = 15
/** The first quality that fits is taken. */
const KWALITEITEN = [80, 65, 50, 35]

/**
 * Makes a photo safe to keep and to show: judged by what is in it, decoded, and written anew. So nothing of the file itself is
 * kept: no EXIF, no place, no hidden second file.
 */
export async function readFoto(bytes: Buffer): Promise<Outcome<Foto, FotoRefusal>> {
  if (bytes.length > MAX_FOTO_BYTES) return refused('te-groot')
  const soort = soortOf(bytes)
  if (soort === 'heic') return refused('heic')
  if (soort === 'anders' || looksLikeDocument(bytes)) return refused('geen-foto')
  const open = await opener()
  try {
    const { width, height, format } = await open(bytes).metadata()
    if (format !== soort) return refused('geen-foto')
    if (width * height > MAX_BEELDPUNTEN) return refused('te-veel-beeldpunten')
    return await rewrite(open, bytes)
  } catch (error) {
    return refused(/pixel limit/i.test((error as Error).message) ? 'te-veel-beeldpunten' : 'onleesbaar')
  }
}

type Open = (bytes: Buffer) => Sharp
const OPTIONS: SharpOptions = {
  limitInputPixels: MAX_BEELDPUNTEN,
  failOn: 'error',
  sequentialRead: true,
  pages: 1,
}
const LOADERS = ['Jpeg', 'Png', 'Webp'].map((soort) => `VipsForeignLoad${soort}Buffer`)

let loaded: Promise<Open> | undefined
/** Loads the image library with all its readers shut, except those of the three formats that we take. */
function opener(): Promise<Open> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({ operation: LOADERS })
    sharp.cache(false)
    return (bytes) => sharp(bytes, OPTIONS).timeout({ seconds: MAX_SECONDS })
  })
  return loaded
}

async function rewrite(open: Open, bytes: Buffer): Promise<Outcome<Foto, FotoRefusal>> {
  const scaled = (side: number): Sharp =>
    open(bytes)
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
  const voorbeeld = await scaled(VOORBEELD_ZIJDE).jpeg({ quality: 55 }).toBuffer()
  for (const quality of KWALITEITEN) {
    const { data, info } = await scaled(MAX_ZIJDE)
      .jpeg({ quality, progressive: true })
      .toBuffer({ resolveWithObject: true })
    if (data.length <= MAX_INHOUD_BYTES)
      return done({ inhoud: data, voorbeeld, breedte: info.width, hoogte: info.height })
  }
  return refused('te-groot')
}

type Soort = 'jpeg' | 'png' | 'webp' | 'heic' | 'anders'

/** The format by its first bytes; the name and the declared type of an upload say nothing. */
function soortOf(bytes: Buffer): Soort {
  const text = bytes.toString('latin1', 0, 12)
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (text.startsWith('RIFF') && text.endsWith('WEBP')) return 'webp'
  return /^.{4}ftyp(heic|heix|hevc|mif1|msf1)$/s.test(text) ? 'heic' : 'anders'
}

/** A file that is a photo and something else at once: readers of those look for their mark in the first kilobyte. */
const looksLikeDocument = (bytes: Buffer): boolean =>
  /%PDF-|<svg|<html|<script|<!doctype|<\?php/i.test(bytes.toString('latin1', 0, 1024))
