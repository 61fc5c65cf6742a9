import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Folder of the checkout, for data files that are read at run time (migrations, law tables, articles). The bundle in
 * dist/ has another depth than the sources, so the nearest package.json above decides.
 */
export const projectRoot = process.env['WAARVOOR_WORTEL'] ?? findRoot(import.meta.dirname)

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('De map van Waarvoor is niet gevonden.')
  return findRoot(parent)
}

/** Absolute path of a file that ships with the program, given from the project's root. */
export const shipped = (...path: string[]): string => join(projectRoot, ...path)
