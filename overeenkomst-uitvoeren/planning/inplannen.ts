import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { datumOf, momentsAt } from '../../tijd.ts'
import { belofteOf } from './belofte.ts'
import { type BezoekWerk, type Door, orRefuse, voerUit, type Zet, type ZetRefusal } from './bezoek.ts'
import { findCapaciteit } from './capaciteit.ts'
import { findCollega } from './collega.ts'
import {
  balieBezoek,
  laatsteWijziging,
  namen,
  noteerTeruggedraaid,
  teVerplaatsen,
  wijzigingenVan,
} from './inplannen-queries.ts'
import { garantieVraag, makerOf, plantZelf } from './garantie.ts'
import { gebiedOf } from './reistijd.ts'
import { addMinuten, type Blok, pastInRooster } from './rooster.ts'
import { afspraakInplannen } from './verwerkingen.ts'
import { magOp, type Taak, voorstellen } from './voorstel.ts'

export type InplanWerk = Werk<typeof afspraakInplannen>
/** Whom an opening is about; what is left out is nobody. */
export type Over = {
  readonly verzoeken?: readonly string[]
  readonly dag?: Blok & { readonly vakmanId: string }
  readonly vakmannen?: readonly string[] | '*'
  readonly reeks?: string
}

/** Opens what a planner works on in one go. */
export function openInplannen<T>(
  context: Context,
  over: Over,
  work: (tx: InplanWerk) => Promise<T>,
): Promise<T> {
  const { verzoeken = [], dag, vakmannen = [], reeks = '' } = over
  const [id, ...meer] = verzoeken
  const kiest = [
    verzoeken.join(','),
    dag?.vakmanId ?? '',
    dag?.begin.toISOString() ?? '',
    dag?.eind.toISOString() ?? '',
    vakmannen === '*' ? '*' : vakmannen.join(','),
    reeks,
  ]
  const zaak = id !== undefined && meer.length === 0 ? `onderhoudsverzoek ${id}` : context.zaak
  return verwerk({ ...context, zaak }, afspraakInplannen, { kiest }, work)
}

/** The same statements are compiled for each verwerking that moves visits; their rows have one shape. */
export const asBezoek = (tx: InplanWerk): BezoekWerk => tx as unknown as BezoekWerk

const vraagGarantie = garantieVraag(afspraakInplannen)

export type TeVerplaatsen = NonNullable<(typeof teVerplaatsen)['row']>
export const taakOf = (rij: TeVerplaatsen): Taak => ({
  vaardigheid: rij.vaardigheid,
  duurMinuten: rij.duur_minuten,
  gebied: gebiedOf(rij.postcode),
  dagdelen: rij.dagdelen,
  belofte: belofteOf(rij),
  garantie: makerOf(rij),
})

const ZOEK_DAGEN = 21
const VOORSTELLEN = 8
/** Nobody is sent out sooner than this. */
const EERST_OVER_MINUTEN = 15

/** One report with the workers who can do it and the best places, or null. */
export async function findVerplaats(context: Context, id: string, nu: Date) {
  const gevonden = await openInplannen(context, { verzoeken: [id], vakmannen: '*' }, async (tx) => {
    const [rij] = await tx.run(teVerplaatsen, { ids: [id] })
    if (!rij) return null
    return { rij, vakmannen: await tx.run(namen, {}), garantie: await vraagGarantie(tx, rij, nu) }
  })
  if (!gevonden) return null
  const { rij } = gevonden
  const taak = taakOf(rij)
  const zoek = {
    vanaf: datumOf(nu),
    dagen: ZOEK_DAGEN,
    vaardigheid: taak.vaardigheid,
    postcode: rij.postcode,
  }
  const capaciteit = await findCapaciteit(context, { ...zoek, behalveOrder: rij.order_id })
  const vraag = { vanaf: addMinuten(nu, EERST_OVER_MINUTEN), dagen: ZOEK_DAGEN, hoogstens: VOORSTELLEN }
  const zelf = plantZelf(capaciteit, gevonden.garantie)
  return { ...gevonden, zelf, voorstellen: voorstellen(capaciteit, taak, vraag) }
}

/** A place as a planner names it: worker, calendar date, time on the clock. */
export type Doel = {
  readonly vakmanId: string
  readonly datum: string
  readonly begin: string
  readonly minuten: number
}
export type InplanRefusal =
  | ZetRefusal
  | 'tijd-bestaat-niet'
  | 'in-verleden'
  | 'onbekende-vakman'
  | 'kan-dit-niet'
  | 'geen-overeenkomst'
  | 'buiten-rooster'

export const balieDoor = (medewerkerId: string, nu: Date, reeks: string = randomUUID()): Door => ({
  rol: 'planner',
  medewerkerId,
  reeks,
  nu,
})

/** Whether a worker can be there then: skill, agreement and hours. Who else is there is for the database to say. */
export async function findPlek(
  context: Context,
  doel: Doel,
  { vaardigheid, nu }: { vaardigheid: string; nu: Date },
): Promise<Outcome<{ begin: Date; eind: Date; vakmanId: string; ketenpartnerId: string }, InplanRefusal>> {
  const [begin] = momentsAt(doel.datum, doel.begin)
  if (!begin) return refused('tijd-bestaat-niet')
  if (begin < nu) return refused('in-verleden')
  const eind = addMinuten(begin, doel.minuten)
  const [vakman] = await findCapaciteit(context, { vanaf: doel.datum, dagen: 1, vakmanId: doel.vakmanId })
  if (!vakman) return refused('onbekende-vakman')
  if (!vakman.vaardigheden.includes(vaardigheid)) return refused('kan-dit-niet')
  if (!magOp(vakman, doel.datum)) return refused('geen-overeenkomst')
  if (!pastInRooster(vakman, { begin, eind })) return refused('buiten-rooster')
  return done({ begin, eind, vakmanId: vakman.vakmanId, ketenpartnerId: vakman.ketenpartnerId })
}

/** Makes or moves one appointment. Answers what was done in one go, to undo it. */
export async function verplaats(
  context: Context,
  { verzoekId, versie, doel }: { verzoekId: string; versie: number; doel: Doel },
  door: Door,
): Promise<Outcome<string, InplanRefusal>> {
  const rij = await openInplannen(context, { verzoeken: [verzoekId] }, async (tx) => {
    const [found] = await tx.run(teVerplaatsen, { ids: [verzoekId] })
    return found
  })
  if (!rij) return refused('bestaat-niet')
  if (rij.versie !== versie) return refused('gewijzigd')
  const plek = await findPlek(context, doel, { vaardigheid: rij.vaardigheid, nu: door.nu })
  if (!plek.ok) return plek
  return voerReeksUit(context, [{ verzoekId, versie, naar: plek.value }], door)
}

/** Calls off one appointment; the report waits again. */
export const zegAf = (
  context: Context,
  { verzoekId, versie }: { verzoekId: string; versie: number },
  door: Door,
): Promise<Outcome<string, InplanRefusal>> => voerReeksUit(context, [{ verzoekId, versie, naar: null }], door)

/** What else must be done with it, in the same transaction, and for whom. */
export type Erbij = {
  readonly vakmannen?: readonly string[]
  readonly ook?: (tx: InplanWerk) => Promise<void>
}

/** Does all of it, or nothing. */
export function voerReeksUit(
  context: Context,
  zetten: readonly Zet[],
  door: Door,
  { vakmannen = [], ook }: Erbij = {},
): Promise<Outcome<string, InplanRefusal>> {
  const naar = zetten.flatMap((zet) => (zet.naar?.vakmanId ? [zet.naar.vakmanId] : []))
  const over = { verzoeken: zetten.map(({ verzoekId }) => verzoekId), vakmannen: [...vakmannen, ...naar] }
  return orRefuse(
    openInplannen(context, over, async (tx) => {
      await ook?.(tx)
      await voerUit(asBezoek(tx), balieBezoek, zetten, door)
      return done(door.reeks)
    }),
  )
}

/** Puts back what this planner did in one go, unless somebody changed any of it since. */
export async function draaiTerug(
  context: Context,
  reeks: string,
  { medewerkerId, nu }: { medewerkerId: string; nu: Date },
): Promise<Outcome<string, ZetRefusal | 'niets-terug-te-draaien'>> {
  const door = balieDoor(medewerkerId, nu)
  return orRefuse(
    openInplannen(context, { reeks }, async (tx) => {
      const gedaan = await tx.run(wijzigingenVan, { reeks, medewerkerId })
      // A visit that had no worker of ours has no place of ours to go back to.
      const zonder = gedaan.some((each) => each.van_begin !== null && each.van_vakman_id === null)
      if (gedaan.length === 0 || zonder) return refused('niets-terug-te-draaien')
      const zetten = gedaan.map((each) => ({
        verzoekId: each.onderhoudsverzoek_id,
        versie: each.versie,
        naar: vorigePlek(each),
      }))
      await tx.run(noteerTeruggedraaid, { reeks })
      await voerUit(asBezoek(tx), balieBezoek, zetten, door)
      return done(door.reeks)
    }),
  )
}

type Gedaan = NonNullable<(typeof wijzigingenVan)['row']>
function vorigePlek({
  van_begin: begin,
  van_eind: eind,
  van_vakman_id: vakmanId,
  ketenpartner_id: wie,
}: Gedaan): Zet['naar'] {
  return begin && eind && vakmanId && wie ? { begin, eind, vakmanId, ketenpartnerId: wie } : null
}

/** Who changed a report last and when, to tell who comes second. */
export async function findLaatsteWijziging(context: Context, verzoekId: string) {
  const gevonden = await openInplannen(context, { verzoeken: [verzoekId] }, async (tx) => {
    const [nu] = await tx.run(teVerplaatsen, { ids: [verzoekId] })
    const [laatste] = await tx.run(laatsteWijziging, { verzoekId })
    // The last note may be older than the last change: then it does not say who it was.
    return laatste && laatste.versie === nu?.versie ? laatste : null
  })
  return gevonden && { ...gevonden, collega: await findCollega(context, gevonden.medewerker_id) }
}
