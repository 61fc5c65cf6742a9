import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { bekendOp } from '../tijdlijn/geloof.ts'
import { omvat, rangeOf, readPeriode, splits } from '../tijdlijn/periode.ts'
import { type AdresRefusal, type GetyptAdres, readAdres } from './adresregels.ts'
import {
  complexById,
  complexen,
  contractenVan,
  herstelAdres,
  herstelKenmerk,
  insertKenmerk,
  kenmerken,
  raiseVersie,
  verkortKenmerk,
  woning,
  woningen,
} from './queries.ts'
import { woningBijhouden, woningenOverzien } from './verwerkingen.ts'

export const PER_BLADZIJDE = 25
const NIEMAND = '00000000-0000-0000-0000-000000000000'

/** A row's place in the order. */
export type Plek = { straat: string; huisnummer: number; toevoeging: string; id: string }
export type Vraag = {
  complex?: string | undefined
  zoek?: string | undefined
  leeg?: boolean
  sorteer: 'op' | 'af'
  na?: Plek | undefined
  voor?: Plek | undefined
}

/** "Goudhof 12" is a street and a number, "9999 AA 12" a postcode and a number. */
export function readZoek(zoek: string | undefined) {
  const term = zoek?.trim() ?? ''
  const postcode = /^(\d{4})\s*([a-z]{2})(?:\s+(\d{1,5}))?$/i.exec(term)
  if (postcode)
    return {
      straat: null,
      postcode: `${postcode[1]}${postcode[2]?.toUpperCase()}`,
      huisnummer: postcode[3] ?? null,
    }
  const [, straat = '', nummer = null] = /^(.*?)(?:\s+(\d{1,5}))?$/.exec(term) ?? []
  const zonderJokers = straat
    .toLowerCase()
    .replaceAll(/[%_\\]/g, '')
    .slice(0, 80)
  return { straat: zonderJokers || null, postcode: null, huisnummer: nummer }
}

/** At most 25 homes after a place in the list or before one, and the complex when one was chosen. */
export function listWoningen(context: Context, vraag: Vraag) {
  const { straat, postcode, huisnummer } = readZoek(vraag.zoek)
  const richting = (vraag.sorteer === 'op') === (vraag.voor === undefined) ? 'op' : 'af'
  const plek = vraag.voor ?? vraag.na ?? { straat: '', huisnummer: 0, toevoeging: '', id: NIEMAND }
  const complex = vraag.complex ?? null
  const kiest = [
    complex,
    straat,
    postcode,
    huisnummer,
    plek.straat,
    String(plek.huisnummer),
    plek.toevoeging,
    plek.id,
    richting,
    vraag.leeg ? 'ja' : null,
  ] as string[]
  return verwerk(context, woningenOverzien, { kiest }, async (tx) => {
    const rijen = await tx.run(woningen[richting], {
      complex,
      straat: straat === null ? null : `${straat}%`,
      postcode,
      huisnummer: huisnummer === null ? null : Number(huisnummer),
      leeg: vraag.leeg ?? false,
      naStraat: plek.straat,
      naHuisnummer: plek.huisnummer,
      naToevoeging: plek.toevoeging,
      naId: plek.id,
    })
    const [gekozen] = complex === null ? [] : await tx.run(complexById, { id: complex })
    return { rijen: vraag.voor === undefined ? rijen : rijen.toReversed(), complex: gekozen }
  })
}
export type WoningRij = Awaited<ReturnType<typeof listWoningen>>['rijen'][number]

const zaak = (context: Context, id: string): Context => ({ ...context, zaak: `eenheid ${id}` })

/** One home with what it was, its contracts and the complexes to choose from; undefined when there is none. */
export function findWoning(context: Context, id: string) {
  return verwerk(zaak(context, id), woningBijhouden, { kiest: [id] }, async (tx) => {
    const [rij] = await tx.run(woning, { id })
    if (!rij) return undefined
    return {
      woning: rij,
      kenmerken: await tx.run(kenmerken, { id }),
      contracten: await tx.run(contractenVan, { id }),
      complexen: await tx.run(complexen, {}),
    }
  })
}
export type WoningBeeld = NonNullable<Awaited<ReturnType<typeof findWoning>>>

export type Kenmerk = {
  soort: string
  bouwjaar: number | null
  oppervlakte: number | null
  inExploitatie: boolean
  complexId: string | null
}
export type KenmerkRefusal = 'bestaat-niet' | 'gewijzigd' | 'zelfde-dag' | 'later-gewijzigd' | 'bewoond'
export type Gezien = { id: string; versie: number }
type Tx = Werk<typeof woningBijhouden>

/** A new period from a day, or without a day: what we believed of today's period was wrong. */
export function legKenmerkVast(
  context: Context,
  { id, versie }: Gezien,
  { kenmerk, vanaf, vandaag }: { kenmerk: Kenmerk; vanaf: string | undefined; vandaag: string },
): Promise<Outcome<null, KenmerkRefusal>> {
  return verwerk(zaak(context, id), woningBijhouden, { kiest: [id] }, async (tx) => {
    const raised = await tx.run(raiseVersie, { id, versie })
    if (raised.length === 0) return refused('gewijzigd')
    const [rij] = await tx.run(woning, { id })
    if (!rij) return refused('bestaat-niet')
    if (!kenmerk.inExploitatie && isVerhuurd(await tx.run(contractenVan, { id }), vanaf ?? vandaag))
      throw new Afgebroken('bewoond')
    return vanaf === undefined ? herstel(tx, id, { kenmerk, vandaag }) : wijzig(tx, id, { kenmerk, vanaf })
  }).catch((error: unknown) => {
    if (error instanceof Afgebroken) return refused(error.refusal)
    throw error
  })
}

/** Whether somebody has a contract on the day or after it. */
const isVerhuurd = (contracten: readonly { geldig: string }[], dag: string): boolean =>
  contracten.map(({ geldig }) => readPeriode(geldig)).some(({ tot }) => tot === null || tot > dag)

/** Ends the transaction, so that the raised version is not kept either. */
class Afgebroken extends Error {
  readonly refusal: KenmerkRefusal
  constructor(refusal: KenmerkRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

async function wijzig(
  tx: Tx,
  id: string,
  { kenmerk, vanaf }: { kenmerk: Kenmerk; vanaf: string },
): Promise<Outcome<null, KenmerkRefusal>> {
  const rijen = bekendOp(await tx.run(kenmerken, { id }), undefined)
  if (rijen.some(({ geldig }) => (readPeriode(geldig).van ?? '') > vanaf))
    throw new Afgebroken('later-gewijzigd')
  const nu = rijen.find(({ geldig }) => omvat(readPeriode(geldig), vanaf))
  const { eerst, daarna } = splits(nu ? readPeriode(nu.geldig) : { van: vanaf, tot: null }, vanaf)
  if (nu && !eerst) throw new Afgebroken('zelfde-dag')
  if (nu && eerst) await tx.run(verkortKenmerk, { id, geldig: nu.geldig, wordt: rangeOf(eerst) })
  await tx.run(insertKenmerk, { id, ...kenmerk, geldig: rangeOf(daarna) })
  return done(null)
}

async function herstel(
  tx: Tx,
  id: string,
  { kenmerk, vandaag }: { kenmerk: Kenmerk; vandaag: string },
): Promise<Outcome<null, KenmerkRefusal>> {
  const rijen = bekendOp(await tx.run(kenmerken, { id }), undefined)
  const nu = rijen.find(({ geldig }) => omvat(readPeriode(geldig), vandaag))
  if (!nu) throw new Afgebroken('bestaat-niet')
  await tx.run(herstelKenmerk, { id, ...kenmerk, geldig: nu.geldig })
  return done(null)
}

/** An address was written down wrongly. The same address on two homes is refused by the database. */
export async function corrigeerAdres(
  context: Context,
  { id, versie }: Gezien,
  getypt: GetyptAdres,
): Promise<Outcome<null, AdresRefusal | 'gewijzigd' | 'bestaat-al'>> {
  const adres = readAdres(getypt)
  if (!adres.ok) return adres
  try {
    return await verwerk(zaak(context, id), woningBijhouden, { kiest: [id] }, async (tx) => {
      const raised = await tx.run(raiseVersie, { id, versie })
      if (raised.length === 0) return refused('gewijzigd')
      await tx.run(herstelAdres, { id, ...adres.value })
      return done(null)
    })
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'eenheid_adres_uniek') return refused('bestaat-al')
    throw error
  }
}
