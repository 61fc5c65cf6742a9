import { randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { keyedHash, newToken, tokenHash } from '../../risico-beperken/beveiliging/geheim.ts'
import { datumOf } from '../../tijd.ts'
import {
  countPoging,
  endWijziging,
  freezeWijziging,
  insertGestopt,
  insertMelding,
  insertVoorkeur,
  insertWijziging,
  noteBevestigd,
  ownContact,
  ownFreeze,
  ownGegevens,
  ownWijzigingen,
  restoreMail,
  restoreTelefoon,
  setMail,
  setTaal,
  setTelefoon,
  solveWeigert,
  teStoppen,
  updateVoorkeur,
  withdrawWijziging,
} from './adres-queries.ts'
import {
  CODE_MINUTEN,
  endOfCode,
  MEESTE_PER_DAG,
  MEESTE_POGINGEN,
  readWaarde,
  type Soort,
  type Status,
  stop,
  type Via,
} from './contactwijziging.ts'
import { sealVeld } from './geheim-veld.ts'
import { bericht } from './klaarzetten.ts'
import { contactgegevensWijzigen, contactwijzigingStoppen } from './verwerkingen-adres.ts'

type Tx = Werk<typeof contactgegevensWijzigen>
const HASHDOEL = 'code van een contactwijziging'
const DAG_MS = 24 * 60 * 60_000

/** How we reach this person, what was before, and what waits for a code. */
export function findContact(context: Context, relatieId: string, nu: Date) {
  return verwerk(context, contactgegevensWijzigen, { betrokkenen: [relatieId] }, async (tx) => {
    const [nuGeldig] = await tx.run(ownContact, { relatieId })
    if (!nuGeldig) return null
    const gegevens = await tx.run(ownGegevens, { relatieId })
    const wijzigingen = await tx.run(ownWijzigingen, { relatieId })
    const wacht = wijzigingen.filter((each) => each.status === 'wacht' && each.verloopt_op > nu)
    return { ...nuGeldig, gegevens, wacht }
  })
}

export type Vraag = { soort: Soort; waarde: string; via: Via; nu: Date }
export type VraagRefusal = 'geen-adres' | 'geen-nummer' | 'zelfde' | 'te-vaak' | 'bevroren'

/**
 * Asks for another address or number: a code goes to the new one, a warning to the old. Whether somebody else has it makes no
 * difference, so that nobody can find out. Answers the id of the change.
 */
export async function vraagWijziging(
  context: Context,
  relatieId: string,
  { soort, waarde: gegeven, via, nu }: Vraag,
): Promise<Outcome<string, VraagRefusal>> {
  const waarde = readWaarde(soort, gegeven)
  if (!waarde.ok) return waarde
  return verwerk(context, contactgegevensWijzigen, { betrokkenen: [relatieId] }, async (tx) => {
    const [geldig] = await tx.run(ownContact, { relatieId })
    const oud = (soort === 'e-mail' ? geldig?.e_mail : geldig?.telefoon) ?? null
    if (oud === waarde.value) return refused('zelfde')
    if ((await tx.run(ownFreeze, { relatieId })).length > 0) return refused('bevroren')
    const vandaag = (await tx.run(ownWijzigingen, { relatieId })).filter(
      ({ aangevraagd_op: op }) => op.getTime() > nu.getTime() - DAG_MS,
    )
    if (vandaag.length >= MEESTE_PER_DAG) return refused('te-vaak')
    await tx.run(withdrawWijziging, { relatieId, soort, op: nu })
    const mail = geldig?.e_mail ?? null
    return done(await record(context, tx, { relatieId, soort, waarde: waarde.value, oud, mail, via, nu }))
  })
}

type Nieuw = {
  relatieId: string
  soort: Soort
  waarde: string
  oud: string | null
  /** Where the warning goes, also when the change holds before it is sent. */
  mail: string | null
  via: Via
  nu: Date
}

async function record({ doelbinding: kern }: Context, tx: Tx, nieuw: Nieuw): Promise<string> {
  const { relatieId, soort, waarde, oud, mail, via, nu } = nieuw
  const [id, code, token] = [randomUUID(), String(randomInt(1_000_000)).padStart(6, '0'), newToken()]
  const verlooptOp = endOfCode(via, nu)
  await tx.run(insertWijziging, {
    id,
    relatieId,
    soort,
    waarde,
    oudeWaarde: oud,
    via,
    codeHash: keyedHash(kern, HASHDOEL, `${id} ${code}`),
    stopHash: tokenHash(token),
    aangevraagdOp: nu,
    verlooptOp,
  })
  const zaak = `contactwijziging ${id}`
  const seal = (berichtId: string, geheim: string): string => sealVeld(kern, berichtId, geheim)
  const codebericht = makeCode(nieuw, verlooptOp)
  const gesloten = { ...codebericht.gegevens, code: seal(codebericht.id, code) }
  const naar = via === 'brief' ? null : waarde
  await tx.run(insertMelding, {
    ...codebericht,
    zaak,
    gegevens: JSON.stringify(gesloten),
    kanaal: via,
    naar,
  })
  const waarschuwing = makeWaarschuwing(relatieId, nu)
  const stopVeld = { ...waarschuwing.gegevens, stop: seal(waarschuwing.id, token) }
  await tx.run(insertMelding, {
    ...waarschuwing,
    zaak,
    gegevens: JSON.stringify(stopVeld),
    kanaal: null,
    naar: mail,
  })
  return id
}

/** The secret is sealed for the id of its message, which is known only then. */
const LATER = 'gesloten'

function makeCode({ relatieId, via }: Nieuw, verlooptOp: Date) {
  const made =
    via === 'brief'
      ? bericht({
          relatieId,
          sjabloon: 'contact-code-brief',
          gegevens: { code: LATER, tot: datumOf(verlooptOp) },
        })
      : bericht({
          relatieId,
          sjabloon: via === 'sms' ? 'contact-code-sms' : 'contact-code',
          gegevens: { code: LATER, minuten: CODE_MINUTEN },
        })
  return { ...made, gegevens: JSON.parse(made.gegevens) as Record<string, string> }
}

function makeWaarschuwing(relatieId: string, nu: Date) {
  const made = bericht({
    relatieId,
    sjabloon: 'contact-wijzigt',
    gegevens: { wanneer: nu.toISOString(), stop: LATER },
  })
  return { ...made, gegevens: JSON.parse(made.gegevens) as Record<string, string> }
}

export type CodeRefusal = 'verkeerd' | 'niet-meer'

/** The code that came with the message makes the new address the one that holds. */
export function bevestigWijziging(
  context: Context,
  relatieId: string,
  { id, code, nu }: { id: string; code: string; nu: Date },
): Promise<Outcome<Soort, CodeRefusal>> {
  const { doelbinding: kern } = context
  return verwerk(context, contactgegevensWijzigen, { betrokkenen: [relatieId] }, async (tx) => {
    const [rij] = await tx.run(countPoging, { id, nu, meeste: MEESTE_POGINGEN })
    if (!rij) return refused('niet-meer')
    const gegeven = keyedHash(kern, HASHDOEL, `${id} ${code.replaceAll(/\s/g, '')}`)
    if (!timingSafeEqual(gegeven, rij.code_hash)) {
      if (rij.pogingen < MEESTE_POGINGEN) return refused('verkeerd')
      await tx.run(endWijziging, { id, status: 'mislukt', op: nu })
      return refused('niet-meer')
    }
    await tx.run(endWijziging, { id, status: 'bevestigd', op: nu })
    const soort = rij.soort as Soort
    const { waarde } = rij
    await tx.run(soort === 'e-mail' ? setMail : setTelefoon, { relatieId, waarde })
    await tx.run(noteBevestigd, { relatieId, soort, waarde, hoe: `code-${rij.via}`, op: nu })
    if (soort === 'e-mail') await tx.run(solveWeigert, { relatieId, op: nu })
    return done(soort)
  })
}

export type Voorkeur = {
  taal: 'nl' | 'en'
  kanaal: string | null
  nietStorenTot: string | null
  versie: number | null
}

export function saveVoorkeur(
  context: Context,
  relatieId: string,
  { taal, versie, ...voorkeur }: Voorkeur,
): Promise<Outcome<null, 'gewijzigd'>> {
  return verwerk(context, contactgegevensWijzigen, { betrokkenen: [relatieId] }, async (tx) => {
    const saved =
      versie === null
        ? await tx.run(insertVoorkeur, { relatieId, ...voorkeur })
        : await tx.run(updateVoorkeur, { relatieId, ...voorkeur, versie })
    if (saved.length === 0) return refused('gewijzigd')
    await tx.run(setTaal, { relatieId, taal })
    return done(null)
  })
}

/**
 * "Dit was ik niet": the change stops, and when it held already the old value comes back; the desk hears of it. A link that
 * is not ours and one that was used look alike.
 */
export function stopWijziging(context: Context, token: string, nu: Date): Promise<Outcome<null, 'te-laat'>> {
  const hash = tokenHash(token)
  return verwerk(context, contactwijzigingStoppen, { kiest: [hash.toString('hex')] }, async (tx) => {
    const [rij] = await tx.run(teStoppen, { hash })
    if (!rij) return refused('te-laat')
    const gedaan = stop({ status: rij.status as Status, aangevraagdOp: rij.aangevraagd_op }, nu)
    if (!gedaan.ok) return gedaan
    if (gedaan.value === 'niets') return done(null)
    const { relatie_id: relatieId, oude_waarde: waarde } = rij
    if (gedaan.value === 'terugzetten')
      await tx.run(rij.soort === 'e-mail' ? restoreMail : restoreTelefoon, { relatieId, waarde })
    await tx.run(freezeWijziging, { id: rij.id, op: nu })
    await tx.run(insertGestopt, { id: randomUUID(), relatieId, sinds: nu })
    return done(null)
  })
}
