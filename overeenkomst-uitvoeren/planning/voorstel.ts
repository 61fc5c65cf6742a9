import { addDays, datumOf } from '../../tijd.ts'
import { dagdeelAt } from './dagdeel.ts'
import { reistijd } from './reistijd.ts'
import {
  addMinuten,
  type Bezoek,
  type Blok,
  isIn,
  minuten,
  type Periode,
  type Rooster,
  tijdOf,
  vrijeBlokken,
  weekdagOf,
} from './rooster.ts'

/** The work that must find a place. */
export type Taak = {
  readonly vaardigheid: string
  readonly duurMinuten: number
  /** The postcode, or its beginning. */
  readonly gebied: string
  /** When the tenant is at home; empty for always. */
  readonly dagdelen: readonly string[]
  /** The last date that was promised. */
  readonly belofte: string
  /** It came back: who did it before does it again, at no cost. */
  readonly garantie?: Maker | null
}
export type Maker = { readonly ketenpartnerId: string; readonly vakmanId: string | null }
export type Capaciteit = Rooster & {
  readonly vakmanId: string
  readonly ketenpartnerId: string
  readonly vaardigheden: readonly string[]
  /** Beginnings of postcodes; empty for everywhere. */
  readonly gebieden: readonly string[]
  /** When the ketenpartner has an agreement (art. 28 AVG); null for the own service, which needs none. */
  readonly overeenkomsten: readonly Periode[] | null
}

/** A place in a worker's day. `reisMinuten` is the drive that this visit adds to that day. */
export type Voorstel = Blok & {
  readonly vakmanId: string
  readonly ketenpartnerId: string
  readonly reisMinuten: number
  readonly redenen: readonly Reden[]
}
export type Reden = Garantiereden | 'juiste-vak' | 'dichtbij' | 'heeft-ruimte' | 'op-tijd' | 'te-laat'

type Garantiereden = 'garantie-vakman' | 'garantie-bedrijf' | 'garantie-ander'

/** Starts lie on these minutes of the clock. */
const RASTER_MINUTEN = 15
const DICHTBIJ_MINUTEN = 8
const RUIMTE_MINUTEN = 120

export const kan = (vakman: Capaciteit, taak: Taak): boolean =>
  vakman.vaardigheden.includes(taak.vaardigheid) &&
  (vakman.gebieden.length === 0 || vakman.gebieden.some((gebied) => taak.gebied.startsWith(gebied)))

/** Art. 28 AVG: data of tenants goes to another company only while an agreement is in force. */
export const magOp = ({ overeenkomsten }: Capaciteit, datum: string): boolean =>
  overeenkomsten === null || overeenkomsten.some((periode) => isIn(periode, datum))

/** Whether the tenant is at home from begin to end. */
export function isThuis(dagdelen: readonly string[], { begin, eind }: Blok): boolean {
  if (dagdelen.length === 0) return true
  const weekdag = weekdagOf(datumOf(begin))
  return [begin, addMinuten(eind, -1)].every((moment) =>
    dagdelen.includes(dagdeelAt(weekdag, tijdOf(moment))),
  )
}

const opRaster = (moment: Date): Date => {
  const raster = RASTER_MINUTEN * 60_000
  return new Date(Math.ceil(moment.getTime() / raster) * raster)
}
const latest = (...moments: Date[]): Date => new Date(Math.max(...moments.map(Number)))

type Buren = { voor: Bezoek | undefined; na: Bezoek | undefined }

function burenOf(bezoeken: readonly Bezoek[], { begin, eind }: Blok): Buren {
  const datum = datumOf(begin)
  const dag = bezoeken.filter((each) => datumOf(each.begin) === datum)
  return {
    voor: dag.findLast((each) => each.eind <= begin),
    na: dag.find((each) => each.begin >= eind),
  }
}

const reisTussen = (a: Pick<Bezoek, 'gebied'> | undefined, b: Pick<Bezoek, 'gebied'> | undefined): number =>
  a && b ? reistijd(a.gebied, b.gebied) : 0

/** The part of a free block in which the visit can lie, drives to and from the neighbours taken off. */
function ruimteIn(blok: Blok, taak: Taak, { voor, na }: Buren): Blok {
  const begin = voor ? latest(blok.begin, addMinuten(voor.eind, reisTussen(voor, taak))) : blok.begin
  const last = na ? addMinuten(na.begin, -reisTussen(taak, na)) : blok.eind
  return { begin, eind: last < blok.eind ? last : blok.eind }
}

/**
 * Every start at which this worker can do this work on this date, not before `vanaf`: inside the hours, outside break, visits
 * and drives, and with the tenant at home. In order of time, on the quarters of the clock.
 */
export function startsOn(
  vakman: Capaciteit,
  taak: Taak,
  { datum, vanaf }: { datum: string; vanaf: Date },
): Voorstel[] {
  if (!kan(vakman, taak) || !magOp(vakman, datum)) return []
  const bezoeken = vakman.bezoeken.toSorted((a, b) => Number(a.begin) - Number(b.begin))
  const vrij = vrijeBlokken(vakman, datum)
  const over = vrij.reduce((som, blok) => som + minuten(blok), 0)
  return vrij.flatMap((blok) => {
    const buren = burenOf(bezoeken, blok)
    const ruimte = ruimteIn(blok, taak, buren)
    const reisMinuten = Math.max(
      0,
      reisTussen(buren.voor, taak) + reisTussen(taak, buren.na) - reisTussen(buren.voor, buren.na),
    )
    const plek = { reisMinuten, alleen: !buren.voor && !buren.na, over, datum }
    const redenen = [...garantieRedenen(vakman, taak), ...redenenVan(plek, taak)]
    const gevonden: Voorstel[] = []
    for (let begin = opRaster(latest(ruimte.begin, vanaf)); ; begin = addMinuten(begin, RASTER_MINUTEN)) {
      const eind = addMinuten(begin, taak.duurMinuten)
      if (eind > ruimte.eind) return gevonden
      if (!isThuis(taak.dagdelen, { begin, eind })) continue
      const { vakmanId, ketenpartnerId } = vakman
      gevonden.push({ begin, eind, vakmanId, ketenpartnerId, reisMinuten, redenen })
    }
  })
}

function garantieRedenen({ vakmanId, ketenpartnerId }: Capaciteit, { garantie }: Taak): Garantiereden[] {
  if (!garantie) return []
  if (garantie.ketenpartnerId !== ketenpartnerId) return ['garantie-ander']
  return [garantie.vakmanId === vakmanId ? 'garantie-vakman' : 'garantie-bedrijf']
}

type Plek = { reisMinuten: number; alleen: boolean; over: number; datum: string }

function redenenVan({ reisMinuten, alleen, over, datum }: Plek, taak: Taak): Reden[] {
  return [
    'juiste-vak',
    ...(!alleen && reisMinuten <= DICHTBIJ_MINUTEN ? (['dichtbij'] as const) : []),
    ...(over - taak.duurMinuten >= RUIMTE_MINUTEN ? (['heeft-ruimte'] as const) : []),
    datum <= taak.belofte ? 'op-tijd' : 'te-laat',
  ]
}

/** Lower is better: first who owes the work, then on time, then little driving, then soon. */
function gewicht({ reisMinuten, begin, redenen }: Voorstel, eerste: string): number {
  const dagen = (Date.parse(datumOf(begin)) - Date.parse(eerste)) / 86_400_000
  return (
    (redenen.includes('garantie-ander') ? 10_000 : 0) +
    (redenen.includes('te-laat') ? 1000 : 0) +
    dagen * 10 +
    reisMinuten -
    (redenen.includes('dichtbij') ? 5 : 0) -
    (redenen.includes('garantie-vakman') ? 15 : 0)
  )
}

export type Vraag = { readonly vanaf: Date; readonly dagen: number; readonly hoogstens: number }

/** The best places for a visit in the coming days, at most one for each worker and free block, the best first. */
export function voorstellen(vakmannen: readonly Capaciteit[], taak: Taak, vraag: Vraag): Voorstel[] {
  const eerste = datumOf(vraag.vanaf)
  const dagen = Array.from({ length: vraag.dagen }, (_, i) => addDays(eerste, i))
  const gevonden = dagen.flatMap((datum) =>
    vakmannen.flatMap((vakman) => perBlok(startsOn(vakman, taak, { datum, vanaf: vraag.vanaf }))),
  )
  return gevonden
    .map((voorstel) => ({ voorstel, gewicht: gewicht(voorstel, eerste) }))
    .toSorted((a, b) => a.gewicht - b.gewicht || Number(a.voorstel.begin) - Number(b.voorstel.begin))
    .slice(0, vraag.hoogstens)
    .map(({ voorstel }) => voorstel)
}

/** Of starts that follow each other at once only the first: the others are the same place, later. */
function perBlok(starts: readonly Voorstel[]): Voorstel[] {
  return starts.filter(({ begin }, index) => {
    const vorige = starts[index - 1]
    return !vorige || minuten({ begin: vorige.begin, eind: begin }) > RASTER_MINUTEN
  })
}
