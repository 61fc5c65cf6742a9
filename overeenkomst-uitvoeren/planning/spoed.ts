import type { Context } from '../../doelbinding/context.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { datumOf } from '../../tijd.ts'
import type { Zet } from './bezoek.ts'
import { findCapaciteit } from './capaciteit.ts'
import { findDagVanVakman, isVast } from './dag-van-vakman.ts'
import { type Garantie, garantieVraag, plantZelf } from './garantie.ts'
import { balieDoor, type InplanRefusal, openInplannen, voerReeksUit } from './inplannen.ts'
import { namen, teVerplaatsen } from './inplannen-queries.ts'
import { werkdag } from './rooster.ts'
import { type Gevolg, type Tussendoor, voegTussen } from './tussendoor.ts'
import { kan, magOp } from './voorstel.ts'
import { afspraakInplannen } from './verwerkingen.ts'

const vraagGarantie = garantieVraag(afspraakInplannen)

/** Why who owes the work is not proposed today; null when it is, or when nobody owes it. */
export type GeenMaker = 'geen-overeenkomst' | 'plant-zelf' | 'geen-tijd'

/** One report, and for each worker who can do it today what an emergency would do to the day, counted only. */
export async function findSpoed(context: Context, verzoekId: string, nu: Date) {
  const gevonden = await openInplannen(context, { verzoeken: [verzoekId], vakmannen: '*' }, async (tx) => {
    const [rij] = await tx.run(teVerplaatsen, { ids: [verzoekId] })
    if (!rij) return null
    return { rij, wie: await tx.run(namen, {}), garantie: await vraagGarantie(tx, rij, nu) }
  })
  if (!gevonden) return null
  const { rij, wie, garantie } = gevonden
  const vandaag = datumOf(nu)
  const capaciteit = await findCapaciteit(context, {
    vanaf: vandaag,
    dagen: 1,
    vaardigheid: rij.vaardigheid,
    postcode: rij.postcode,
  })
  const noodgeval = { postcode: rij.postcode, duurMinuten: rij.duur_minuten }
  const mogelijk = capaciteit.flatMap((vakman) => {
    const dag = werkdag(vakman, vandaag)
    const naam = wie.find(({ id }) => id === vakman.vakmanId)
    if (typeof dag === 'string' || !naam || !magOp(vakman, vandaag)) return []
    const bezoeken = vakman.bezoeken.map((each, index) => ({
      id: String(index),
      postcode: each.gebied,
      vast: each.begin <= nu,
      begin: each.begin,
      eind: each.eind,
    }))
    const plek = voegTussen(bezoeken, noodgeval, { nu, dag })
    const maker = garantie?.loopt === true && garantie.ketenpartnerId === vakman.ketenpartnerId
    const { vakmanId } = vakman
    return plek ? [{ vakmanId, naam: naam.naam, ketenpartner: naam.ketenpartner, plek, maker }] : []
  })
  const komt = mogelijk.some(({ maker }) => maker)
  return {
    rij,
    garantie: garantie && {
      ...garantie,
      geenMaker: komt ? null : geenMaker(garantie, plantZelf(capaciteit, garantie)),
    },
    mogelijk: mogelijk.toSorted(
      (a, b) =>
        Number(b.maker) - Number(a.maker) ||
        hinder(a.plek) - hinder(b.plek) ||
        Number(a.plek.begin) - Number(b.plek.begin),
    ),
  }
}

function geenMaker({ loopt }: Garantie, zelf: boolean): GeenMaker {
  if (!loopt) return 'geen-overeenkomst'
  return zelf ? 'plant-zelf' : 'geen-tijd'
}

/** Fewer people who must be told comes first; who loses the appointment counts for three. */
const hinder = ({ gevolgen }: Tussendoor): number =>
  gevolgen.reduce((som, { soort }) => som + (soort === 'vervalt' ? 3 : 1), 0)

/** What an emergency does to one worker's day, appointment by appointment. Null when it does not fit any more. */
export async function findGevolgen(
  context: Context,
  { verzoekId, vakmanId }: { verzoekId: string; vakmanId: string },
  nu: Date,
) {
  const [rij] = await openInplannen(context, { verzoeken: [verzoekId] }, (tx) =>
    tx.run(teVerplaatsen, { ids: [verzoekId] }),
  )
  const datum = datumOf(nu)
  const dag = await findDagVanVakman(context, { vakmanId, datum })
  if (!rij || !dag) return null
  const werk = werkdag(dag.capaciteit, datum)
  const mag = kan(dag.capaciteit, {
    vaardigheid: rij.vaardigheid,
    gebied: rij.postcode,
    duurMinuten: 0,
    dagdelen: [],
    belofte: datum,
  })
  if (typeof werk === 'string' || !mag || !magOp(dag.capaciteit, datum)) return null
  const bezoeken = dag.bezoeken.map((each) => ({ ...each, vast: isVast(each, nu) }))
  const plek = voegTussen(
    bezoeken,
    { postcode: rij.postcode, duurMinuten: rij.duur_minuten },
    { nu, dag: werk },
  )
  if (!plek) return null
  const gevolgen = plek.gevolgen.flatMap((gevolg) => {
    const bezoek = dag.bezoeken.find(({ id }) => id === gevolg.id)
    return bezoek ? [{ gevolg, bezoek }] : []
  })
  return { rij, wie: dag.wie, ketenpartnerId: dag.capaciteit.ketenpartnerId, plek, gevolgen }
}

/** What the planner saw: reports with their versions. What differs now is refused. */
export const gezienCode = (rijen: readonly { id: string; versie: number }[]): string =>
  rijen
    .map(({ id, versie }) => `${id}:${versie}`)
    .toSorted()
    .join(' ')

type Opdracht = { verzoekId: string; vakmanId: string; gezien: string; medewerkerId: string; nu: Date }

/** Puts the emergency in and moves what stands in its way, all or nothing; only what was shown is done. */
export async function zetSpoed(
  context: Context,
  opdracht: Opdracht,
): Promise<Outcome<string, InplanRefusal>> {
  const { gezien, medewerkerId, nu } = opdracht
  const gevonden = await findGevolgen(context, opdracht, nu)
  if (!gevonden) return refused('bezet')
  const { rij, plek, gevolgen, ketenpartnerId } = gevonden
  if (gezienCode([rij, ...gevolgen.map(({ bezoek }) => bezoek)]) !== gezien) return refused('gewijzigd')
  const hier = { vakmanId: opdracht.vakmanId, ketenpartnerId }
  const zetten = [
    { verzoekId: rij.id, versie: rij.versie, naar: { begin: plek.begin, eind: plek.eind, ...hier } },
    ...gevolgen.map(({ gevolg, bezoek }) => zetOf(gevolg, bezoek.versie, hier)),
  ]
  const gedaan = await voerReeksUit(context, zetten, balieDoor(medewerkerId, nu))
  return gedaan.ok ? done(gedaan.value) : gedaan
}

const zetOf = (gevolg: Gevolg, versie: number, hier: { vakmanId: string; ketenpartnerId: string }): Zet => ({
  verzoekId: gevolg.id,
  versie,
  naar: gevolg.soort === 'schuift' ? { begin: gevolg.begin, eind: gevolg.eind, ...hier } : null,
  later: gevolg.soort === 'schuift',
})
