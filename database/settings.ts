import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Corporatie, readCorporatie, voorbeeldCorporatie } from '../corporatie.ts'
import { OperationError } from '../failures.ts'
import {
  type Postinstellingen,
  readPostinstellingen,
} from '../overeenkomst-uitvoeren/contact/postinstellingen.ts'
import { inDataFolder, makeFolder } from './data-folder.ts'
import { projectRoot } from '../project-root.ts'

export type Omgeving = 'demo' | 'productie'

/** What the environment says, checked once at start-up. */
export type Settings = {
  port: number
  dataFolder: string
  databaseUrl: string | null
  omgeving: Omgeving
  /** Fixed business date for tests, `YYYY-MM-DD`; the log, sessions and sealing keep the real clock. */
  datum: string | null
  /** Key-encryption key. */
  sleutel: string
  /** Who runs the program: a JSON file, or the fictional association. */
  corporatie: Corporatie
  /** Where messages leave; left out: nowhere. */
  post?: Postinstellingen
}

/** Reads and checks the settings; an OperationError says which one is wrong and what to do. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const databaseUrl = readDatabaseUrl(env['DATABASE_URL']?.trim())
  const omgeving = readOmgeving(env)
  const dataFolder = resolve(projectRoot, env['WAARVOOR_DATA']?.trim() || 'data')
  const corporatie = env['WAARVOOR_CORPORATIE']
    ? readCorporatie(env['WAARVOOR_CORPORATIE'])
    : voorbeeldCorporatie
  return {
    port: readPort(env['PORT']),
    dataFolder,
    databaseUrl,
    omgeving,
    datum: readDatum(env['WAARVOOR_DATUM'], omgeving),
    sleutel: readSleutel(env['WAARVOOR_SLEUTEL'], omgeving, dataFolder),
    corporatie,
    post: readPostinstellingen(env, corporatie.naam),
  }
}

function readDatabaseUrl(value: string | undefined): string | null {
  if (!value) return null
  // An address of a socket has no host, which is no URL; the driver takes it.
  const asUrl = value.replace(/^(postgres(?:ql)?:\/\/[^/]*@)\//, '$1localhost/')
  if (/^postgres(?:ql)?:\/\//.test(value) && URL.canParse(asUrl)) return value
  throw new OperationError(
    'DATABASE_URL is geen adres van een database. Geef het als postgres://gebruiker:wachtwoord@server:5432/naam.',
  )
}

function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return 3000
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new OperationError(`PORT is ${value}. Geef een getal van 0 tot en met 65535.`)
}

/** Demo on the embedded server, production with DATABASE_URL, unless the environment says otherwise. */
export function readOmgeving(env: NodeJS.ProcessEnv): Omgeving {
  const value = env['WAARVOOR_OMGEVING']?.trim()
  if (value === 'demo' || value === 'productie') return value
  if (value) throw new OperationError(`WAARVOOR_OMGEVING is ${value}. Kies demo of productie.`)
  return env['DATABASE_URL']?.trim() ? 'productie' : 'demo'
}

function readDatum(value: string | undefined, omgeving: Omgeving): string | null {
  if (!value) return null
  if (omgeving === 'productie')
    throw new OperationError('WAARVOOR_DATUM mag niet in productie: daar telt de echte datum.')
  const moment = new Date(`${value}T00:00:00Z`)
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value)
  if (exists && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  throw new OperationError(`WAARVOOR_DATUM is ${value}. Geef een datum als 2026-11-23.`)
}

function readSleutel(value: string | undefined, omgeving: Omgeving, dataFolder: string): string {
  if (value && value.length >= 32) return value
  if (value)
    throw new OperationError(
      'WAARVOOR_SLEUTEL is te kort. Geef ten minste 32 tekens, bijvoorbeeld van: openssl rand -base64 32',
    )
  if (omgeving === 'productie') {
    throw new OperationError(
      'WAARVOOR_SLEUTEL ontbreekt. Maak er een met: openssl rand -base64 32, en bewaar hem buiten de database.',
    )
  }
  return demoSleutel(dataFolder)
}

/** The demo makes its own key, readable by its owner only. */
function demoSleutel(dataFolder: string): string {
  const file = join(dataFolder, 'sleutel')
  return inDataFolder(dataFolder, () => {
    if (existsSync(file)) return readFileSync(file, 'utf8').trim()
    makeFolder(dataFolder)
    const made = randomBytes(32).toString('base64')
    writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx' })
    return made
  })
}
