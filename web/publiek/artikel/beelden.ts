import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Beeld {
  bytes: Uint8Array<ArrayBuffer>
  breedte: number
  hoogte: number
}

const PNG = [0x89, 0x50, 0x4e, 0x47]

/** The pictures that articles may show, by name, with their size: the page must not jump when one arrives. */
export function readBeelden(folder: string): ReadonlyMap<string, Beeld> {
  if (!existsSync(folder)) return new Map()
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .map((name) => [name, readPng(name, new Uint8Array(readFileSync(join(folder, name))))]),
  )
}

function readPng(name: string, bytes: Uint8Array<ArrayBuffer>): Beeld {
  if (!PNG.every((byte, index) => bytes[index] === byte)) throw new Error(`${name} is geen PNG.`)
  const header = new DataView(bytes.buffer, bytes.byteOffset)
  return { bytes, breedte: header.getUint32(16), hoogte: header.getUint32(20) }
}
