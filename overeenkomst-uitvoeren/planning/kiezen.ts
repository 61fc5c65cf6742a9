import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { fromRij, type Onderhoudsverzoek, verwachting } from '../onderhoud/onderhoudsverzoek.ts'
import { type Namens, namensBerichten } from '../machtiging/namens.ts'
import { belofteOf } from './belofte.ts'
import { type BezoekWerk, type Door, orRefuse, type Plek, voerUit, type ZetRefusal } from './bezoek.ts'
import { findCapaciteit } from './capaciteit.ts'
import { eersteKeuze, keuzedagen, magNogWijzigen, readKeuze, VOORUIT_DAGEN } from './keuze.ts'
import { eigenBezoek, eigenVerzoek, zetWachtlijst } from './kiezen-queries.ts'
import { garantieVraag, makerOf, plantZelf, vanMaker } from './garantie.ts'
import { gebiedOf } from './reistijd.ts'
import { dagOf } from './rooster.ts'
import { startsOn, type Taak } from './voorstel.ts'
import { afspraakKiezen } from './verwerkingen.ts'

/** Whose report, which one, and the business moment. */
export type Eigen = {
  readonly huurderId: string
  readonly id: string
  readonly nu: Date
  readonly namens?: Namens | null
}

const ZOEK_DAGEN = 28

const open = <T>(
  context: Context,
  { huurderId, id, namens }: Eigen,
  work: (tx: BezoekWerk) => Promise<T>,
): Promise<T> =>
  verwerk(
    { ...context, zaak: `onderhoudsverzoek ${id}` },
    afspraakKiezen,
    { kiest: [huurderId, id, namens?.nemerId ?? null] },
    work,
  )

const vraagGarantie = garantieVraag(afspraakKiezen)

type Rij = NonNullable<Awaited<ReturnType<typeof readRij>>>
const readRij = async (context: Context, eigen: Eigen) => {
  const gevonden = await open(context, eigen, async (tx) => {
    const [rij] = await tx.run(eigenVerzoek, { id: eigen.id, huurderId: eigen.huurderId })
    return rij && { ...rij, garantie: await vraagGarantie(tx, rij, eigen.nu) }
  })
  return gevonden ? { ...gevonden, verzoek: fromRij(gevonden) } : null
}

const taakOf = (rij: Rij): Taak => ({
  vaardigheid: rij.vaardigheid,
  duurMinuten: rij.duur_minuten,
  gebied: gebiedOf(rij.postcode),
  dagdelen: rij.dagdelen,
  belofte: belofteOf(rij),
  garantie: makerOf(rij),
})

/** What a tenant may do with the appointment now. `bellen`: it is too late, or too urgent, for a page. */
export type Kan = 'kiezen' | 'verzetten' | 'bellen' | 'niets'

function kanNu(verzoek: Onderhoudsverzoek, { spoed, orderstatus }: Rij, nu: Date): Kan {
  if (verzoek.status === 'AFG' || verzoek.status === 'GEA') return 'niets'
  if (spoed === 'direct') return 'bellen'
  if (verzoek.status === 'REG') return 'kiezen'
  return orderstatus !== 'WOG' && magNogWijzigen(verzoek.afspraak.begin, nu) ? 'verzetten' : 'bellen'
}

/** Own report with the times that can be chosen from `dag` on, or from the first possible date. Null: there is none with this id. */
export async function findAfspraak(context: Context, eigen: Eigen, dag?: string) {
  const rij = await readRij(context, eigen)
  if (!rij) return null
  const kan = kanNu(rij.verzoek, rij, eigen.nu)
  const eerste = eersteKeuze(eigen.nu)
  const laatste = addDays(eerste, VOORUIT_DAGEN)
  const vanaf = dag === undefined || dag < eerste || dag > laatste ? eerste : dag
  const kiest = kan === 'kiezen' || kan === 'verzetten'
  const { dagen, bedrijfPlant } = kiest
    ? await findDagen(context, rij, vanaf)
    : { dagen: [], bedrijfPlant: false }
  const wacht = verwachting(rij.verzoek, eigen.nu, { sinds: rij.heropend_op, belofte: belofteOf(rij) })
  return { ...rij, kan, eerste, laatste, vanaf, dagen, bedrijfPlant, wacht }
}

async function findDagen(context: Context, rij: Rij, vanaf: string) {
  const taak = taakOf(rij)
  const zoek = { vanaf, dagen: ZOEK_DAGEN, vaardigheid: taak.vaardigheid, postcode: rij.postcode }
  const vakmannen = await findCapaciteit(context, { ...zoek, behalveOrder: rij.order_id })
  const mogelijk = vanMaker(vakmannen, rij.garantie)
  return {
    dagen: keuzedagen(mogelijk, taak, { datum: vanaf, vanaf: dagOf(vanaf).begin }),
    bedrijfPlant: plantZelf(vakmannen, rij.garantie),
  }
}

export type KiesRefusal = ZetRefusal | 'te-laat' | 'bellen' | 'geen-keuze'
type Keuze = { readonly versie: number; readonly code: string }

/** Makes or moves the own appointment to a time that was shown, when it is still free. */
export async function kiesAfspraak(
  context: Context,
  eigen: Eigen,
  keuze: Keuze,
): Promise<Outcome<null, KiesRefusal>> {
  const rij = await readRij(context, eigen)
  if (!rij) return refused('bestaat-niet')
  const kan = kanNu(rij.verzoek, rij, eigen.nu)
  if (kan === 'niets') return refused('al-afgehandeld')
  if (kan === 'bellen') return refused('bellen')
  const naar = await findPlek(context, rij, { keuze, eigen })
  if (!naar.ok) return naar
  return zetEigen(context, eigen, { versie: keuze.versie, naar: naar.value })
}

/** The place behind a code; it was made by us, but comes from a form. */
async function findPlek(
  context: Context,
  rij: Rij,
  { keuze, eigen }: { keuze: Keuze; eigen: Eigen },
): Promise<Outcome<Plek, 'geen-keuze' | 'te-laat' | 'bezet'>> {
  const gekozen = readKeuze(keuze.code)
  if (!gekozen) return refused('geen-keuze')
  const { begin, vakmanId } = gekozen
  const datum = datumOf(begin)
  const eerste = eersteKeuze(eigen.nu)
  if (datum < eerste || datum > addDays(eerste, VOORUIT_DAGEN + ZOEK_DAGEN)) return refused('te-laat')
  const zoek = { vanaf: datum, dagen: 1, vaardigheid: rij.vaardigheid, postcode: rij.postcode, vakmanId }
  const vakmannen = await findCapaciteit(context, { ...zoek, behalveOrder: rij.order_id })
  const plek = { datum, vanaf: dagOf(datum).begin }
  const found = vanMaker(vakmannen, rij.garantie)
    .flatMap((vakman) => startsOn(vakman, taakOf(rij), plek))
    .find((start) => Number(start.begin) === Number(begin))
  return found ? done(found) : refused('bezet')
}

const door = ({ nu, namens }: Eigen): Door => ({
  rol: namens ? 'gemachtigde' : 'huurder',
  medewerkerId: null,
  reeks: randomUUID(),
  nu,
})

function zetEigen(
  context: Context,
  eigen: Eigen,
  zet: { versie: number; naar: Plek | null },
): Promise<Outcome<null, ZetRefusal>> {
  return orRefuse(
    open(context, eigen, async (tx) => {
      const [rij] = await voerUit(tx, eigenBezoek, [{ verzoekId: eigen.id, ...zet }], door(eigen))
      const over = { huurderId: eigen.huurderId, nummer: rij?.nummer ?? '', verzoek: eigen.id }
      for (const each of namensBerichten(eigen.namens, over)) await tx.run(eigenBezoek.zetKlaar, each)
      return done(null)
    }),
  )
}

/** Calls the own appointment off; the report waits again. */
export async function zegEigenAfspraakAf(
  context: Context,
  eigen: Eigen,
  versie: number,
): Promise<Outcome<null, KiesRefusal>> {
  const rij = await readRij(context, eigen)
  if (!rij) return refused('bestaat-niet')
  if (rij.verzoek.status !== 'INB') return refused('niet-ingepland')
  if (kanNu(rij.verzoek, rij, eigen.nu) !== 'verzetten') return refused('bellen')
  return zetEigen(context, eigen, { versie, naar: null })
}

/** Asks to be called when there is a time: the planner sees who asked. Asking twice is asking once. */
export async function vraagWachtlijst(
  context: Context,
  eigen: Eigen,
): Promise<Outcome<null, 'bestaat-niet' | 'gewijzigd'>> {
  return open(context, eigen, async (tx) => {
    const [rij] = await tx.run(eigenVerzoek, { id: eigen.id, huurderId: eigen.huurderId })
    if (!rij) return refused('bestaat-niet')
    if (rij.wachtlijst_op) return done(null)
    const saved = await tx.run(zetWachtlijst, { id: rij.id, versie: rij.versie, op: eigen.nu })
    return saved.length === 0 ? refused('gewijzigd') : done(null)
  })
}

/** Whether anybody has time on one date, for the words above the list. */
export const heeftTijd = (dagen: readonly { datum: string }[], datum: string): boolean =>
  dagen.some((each) => each.datum === datum)
