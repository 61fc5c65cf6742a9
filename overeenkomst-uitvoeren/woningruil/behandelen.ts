import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { isEind, type StapRefusal, takeStap } from '../contractwijziging/procedure.ts'
import { zaakNaam } from './beginnen.ts'
import { isGrond } from './beoordeling.ts'
import { vanDeRing } from './queries-balie.ts'
import { insertBaliestap, updateRing } from './queries-behandelen.ts'
import { taakInsert, taakVoor } from './taak.ts'
import { checkRuildag, uiterlijkIn } from './termijnen.ts'
import { woningruilBehandelen } from './verwerkingen-balie.ts'
import { type Databaseweigering, refuseByDatabase } from './weigering.ts'
import { woningruilProcedure } from './woningruil.ts'

type Tx = Werk<typeof woningruilBehandelen>
type Rij = NonNullable<Awaited<ReturnType<typeof getRing>>>
type Partij = {
  betrokkenen: string[]
  uitgenodigd: string | null
  besluit: string | null
  grond: string | null
}

const zetKlaar = klaarzetten(woningruilBehandelen)
const maakTaak = taakInsert(woningruilBehandelen)

const getRing = async (tx: Tx, id: string) => (await tx.run(vanDeRing.zaak, { id }))[0]

/** A step of the desk that changes no contract. `voer-uit` is not one of them: see `uitvoeren.ts`. */
export type Ringzet = {
  readonly stap: 'sta-toe' | 'weiger' | 'meld-gereed' | 'laat-vervallen'
  readonly versie: number
  readonly datum?: string | undefined
}
export type RingRefusal =
  | StapRefusal
  | Databaseweigering
  | 'bestaat-niet'
  | 'gewijzigd'
  | 'niet-geweigerd'
  | 'datum-te-vroeg'
  | 'datum-te-laat'

/** Takes a step of the whole ring, with a letter to each household, or nothing at all. */
export function zetRingstap(
  context: Context,
  id: string,
  { zet, nu }: { zet: Ringzet; nu: Date },
): Promise<Outcome<null, RingRefusal>> {
  return verwerk({ ...context, zaak: zaakNaam(id) }, woningruilBehandelen, { kiest: [id] }, async (tx) => {
    const ring = await getRing(tx, id)
    if (!ring) return refused('bestaat-niet')
    const taken = takeStap(woningruilProcedure, ring.status, { ...zet, door: 'verhuurconsulent' })
    if (!taken.ok) return taken
    const rijen = await tx.run(vanDeRing.partijen, { id })
    const checked = checkZet(zet, rijen, datumOf(nu))
    if (!checked.ok) return checked
    return save(tx, { ring, rijen, zet, nu, naar: taken.value.naar })
  }).catch(refuseByDatabase)
}

function checkZet(
  { stap, datum }: Ringzet,
  rijen: readonly Partij[],
  vandaag: string,
): Outcome<null, RingRefusal> {
  if ((stap === 'sta-toe' || stap === 'weiger') && rijen.some(({ besluit }) => besluit === null))
    return refused('niet-besloten')
  const geweigerd = rijen.some(({ besluit }) => besluit === 'geweigerd')
  if (stap === 'sta-toe' && geweigerd) return refused('niet-besloten')
  if (stap === 'weiger' && !geweigerd) return refused('niet-geweigerd')
  const wrong = stap === 'sta-toe' && datum !== undefined ? checkRuildag(datum, vandaag) : null
  return wrong ? refused(wrong) : done(null)
}

type Werkstap = { ring: Rij; rijen: readonly Partij[]; zet: Ringzet; nu: Date; naar: string }

async function save(tx: Tx, werk: Werkstap): Promise<Outcome<null, 'gewijzigd'>> {
  const { ring, zet, nu, naar } = werk
  const datum = zet.datum ?? ring.datum
  const uiterlijk = uiterlijkIn(naar, datumOf(nu), datum)
  const saved = await tx.run(updateRing, {
    id: ring.id,
    versie: zet.versie,
    status: naar,
    uiterlijk,
    datum: zet.stap === 'sta-toe' ? datum : ring.datum,
    afgerondOp: isEind(woningruilProcedure, naar) ? nu : null,
  })
  if (saved.length === 0) return refused('gewijzigd')
  const stap = { id: randomUUID(), ruilId: ring.id, stap: zet.stap, status: naar, gezetOp: nu }
  await tx.run(insertBaliestap, stap)
  await sendLetters(tx, werk)
  const taak = taakVoor({ id: ring.id, nummer: ring.nummer, status: naar, uiterlijk, nu })
  if (taak) await tx.run(maakTaak, taak)
  return done(null)
}

/** To each household its own letter: of the others' side it says nothing. */
async function sendLetters(tx: Tx, { ring, rijen, zet }: Werkstap): Promise<void> {
  const zaakVan = zaakNaam(ring.id)
  const gegevens = { nummer: ring.nummer, ruil: ring.id }
  const dag = zet.datum ?? ring.datum ?? ring.begonnen_op
  for (const { betrokkenen, grond } of rijen.filter(({ uitgenodigd }) => uitgenodigd === null))
    for (const relatieId of betrokkenen) await tx.run(zetKlaar, letterFor(relatieId, grond))

  function letterFor(relatieId: string, grond: string | null) {
    const aan = { relatieId, zaak: zaakVan }
    if (zet.stap === 'sta-toe')
      return bericht({ ...aan, sjabloon: 'woningruil-toegestaan', gegevens: { ...gegevens, dag } })
    if (zet.stap === 'meld-gereed')
      return bericht({ ...aan, sjabloon: 'woningruil-gereed', gegevens: { ...gegevens, dag } })
    if (zet.stap === 'laat-vervallen') return bericht({ ...aan, sjabloon: 'woningruil-vervallen', gegevens })
    return grond !== null && isGrond(grond)
      ? bericht({ ...aan, sjabloon: `woningruil-geweigerd-${grond}`, gegevens })
      : bericht({ ...aan, sjabloon: 'woningruil-gaat-niet-door', gegevens })
  }
}
