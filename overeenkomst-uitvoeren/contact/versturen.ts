import { randomUUID } from 'node:crypto'
import type { Brief } from '../../adapters/post/brief.ts'
import type { Mail, Mailuitslag } from '../../adapters/post/smtp.ts'
import type { Corporatie } from '../../corporatie.ts'
import { newContext } from '../../doelbinding/context.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { datumOf } from '../../tijd.ts'
import { chooseKanalen, type Kanaal, waitMinutes } from './kanaal.ts'
import { makeBrief, makeMail, type Omslag } from './opmaak.ts'
import { composeBericht, type Opgesteld } from './opstellen.ts'
import { perBrief, perMail, teSchrijven, teVersturen } from './versturen-queries.ts'
import { berichtVersturen, briefVersturen } from './verwerkingen.ts'

/** Where messages go. What is null is not there: then the next way is tried. */
export type Post = {
  mail: ((mail: Mail) => Promise<Mailuitslag>) | null
  sms: ((sms: { aan: string; tekst: string }) => Promise<void>) | null
  brief: ((id: string, brief: Brief) => Promise<void>) | null
}
export type Verzender = {
  kern: Doelbinding
  post: Post
  corporatie: Corporatie
  basis: string
  nu: () => Date
}
export type Beurt = { id: string; relatieId: string; pogingen: number }

/** Done, or to be tried again after so many minutes. */
export type Afloop = { soort: 'klaar' } | { soort: 'later'; minuten: number }
const KLAAR: Afloop = { soort: 'klaar' }

/** Sends one message by the best way that works. Reads the address of that person alone. */
export async function sendBericht(wie: Verzender, beurt: Beurt): Promise<Afloop> {
  const context = newContext(wie.kern, { rol: 'systeem' }, `bericht ${beurt.id}`)
  const afloop = await verwerk(
    context,
    berichtVersturen,
    { betrokkenen: [beurt.relatieId] },
    async (tx): Promise<Afloop | 'brief'> => {
      const [[rij], eigen] = await Promise.all([
        tx.run(teVersturen, { id: beurt.id }),
        tx.run(perMail.eigenTeksten, { id: beurt.id }),
      ])
      if (!rij) return KLAAR
      const opgesteld = composeBericht(wie.kern, rij, eigen)
      const poging = { wie, tx, beurt, rij, opgesteld }
      // Nobody opens an envelope for who has died, unless the message is for the estate.
      if (rij.overleden_op !== null && !opgesteld.sjabloon.naOverlijden) return noteOverleden(poging)
      return tryKanalen(poging, kanalenOf(rij, opgesteld, wie.nu()))
    },
  )
  return afloop === 'brief' ? sendBrief(wie, beurt) : afloop
}

type Rij = NonNullable<(typeof teVersturen)['row']>
type Poging = {
  wie: Verzender
  tx: Werk<typeof berichtVersturen>
  beurt: Beurt
  rij: Rij
  opgesteld: Opgesteld
}

function kanalenOf(rij: Rij, { sjabloon }: Opgesteld, nu: Date): readonly Kanaal[] {
  if (rij.kanaal !== null) return [rij.kanaal as Kanaal]
  return chooseKanalen(
    {
      eMail: rij.naar ?? rij.e_mail,
      adresWeigert: Boolean(rij.adres_weigert),
      voorkeur: rij.voorkeur as Kanaal | null,
      nietStorenTot: rij.niet_storen_tot,
    },
    { verplicht: sjabloon.verplicht !== undefined, vandaag: datumOf(nu) },
  )
}

async function tryKanalen(poging: Poging, kanalen: readonly Kanaal[]): Promise<Afloop | 'brief'> {
  const [kanaal = 'portaal', ...anders] = kanalen
  if (kanaal === 'brief') {
    // A letter may wait for its printing; mail is not tried again meanwhile.
    await poging.tx.run(perMail.noteKanaal, { id: poging.rij.id, kanaal })
    return kanaal
  }
  if (kanaal === 'portaal') return noteVerstuurd(poging, 'portaal')
  if (kanaal === 'sms') return trySms(poging)
  const uitslag = await tryMail(poging)
  if (uitslag.soort === 'aangenomen') return noteVerstuurd(poging, 'e-mail')
  const minuten = uitslag.soort === 'later' ? waitMinutes(poging.beurt.pogingen) : null
  if (minuten !== null) return { soort: 'later', minuten }
  await noteProbleem(poging, uitslag.soort === 'geweigerd' ? 'adres-weigert' : 'niet-gelukt')
  if (anders.length > 0) return tryKanalen(poging, anders)
  return noteMislukt(poging, uitslag.soort === 'geweigerd' ? `smtp-${uitslag.code}` : 'smtp')
}

/** Without a mail server the next way is tried at once, as if the address did not work; but that is nobody's problem to solve. */
async function tryMail({ wie, rij, opgesteld }: Poging): Promise<Mailuitslag> {
  const aan = rij.naar ?? rij.e_mail
  if (aan === null || !wie.post.mail) return { soort: 'geweigerd', code: 0 }
  const heel = opgesteld.sjabloon.heelInMail === true
  return wie.post.mail(makeMail(omslagOf(wie, rij, opgesteld), aan, heel))
}

async function trySms(poging: Poging): Promise<Afloop> {
  const { wie, rij, opgesteld } = poging
  if (!wie.post.sms || rij.naar === null) return noteMislukt(poging, 'geen-sms')
  await wie.post.sms({ aan: rij.naar, tekst: `${wie.corporatie.naam}: ${opgesteld.gezegd.tekst}` })
  return noteVerstuurd(poging, 'sms')
}

const omslagOf = (
  { corporatie, basis }: Verzender,
  { id, aanschrijfnaam }: { id: string; aanschrijfnaam: string },
  { taal, gezegd }: Opgesteld,
): Omslag => ({ id, naam: aanschrijfnaam, taal, gezegd, corporatie, basis })

async function noteVerstuurd({ wie, tx, rij, opgesteld }: Poging, kanaal: Kanaal): Promise<Afloop> {
  await tx.run(perMail.noteVerstuurd, sent(rij.id, opgesteld, kanaal, wie.nu()))
  return KLAAR
}

const sent = (id: string, { taal, bewaard }: Opgesteld, kanaal: Kanaal, op: Date) => ({
  id,
  status: 'verzonden',
  kanaal,
  taal,
  ...bewaard,
  reden: null,
  verzondenOp: op,
})

async function noteMislukt({ wie, tx, rij, opgesteld }: Poging, reden: string): Promise<Afloop> {
  await tx.run(perMail.noteVerstuurd, { ...sent(rij.id, opgesteld, 'portaal', wie.nu()), ...failed(reden) })
  return KLAAR
}

async function noteOverleden({ wie, tx, rij, opgesteld }: Poging): Promise<Afloop> {
  const niet = { status: 'ingetrokken', reden: 'overleden', verzondenOp: null }
  await tx.run(perMail.noteVerstuurd, { ...sent(rij.id, opgesteld, 'portaal', wie.nu()), ...niet })
  return KLAAR
}

/** It is in the portal all the same. */
const failed = (reden: string) => ({ status: 'mislukt', reden, verzondenOp: null })

async function noteProbleem({ wie, tx, rij }: Poging, soort: string): Promise<void> {
  if (!wie.post.mail || rij.naar !== null) return
  await tx.run(perMail.insertProbleem, {
    id: randomUUID(),
    relatieId: rij.relatie_id,
    berichtId: rij.id,
    soort,
    sinds: wie.nu(),
  })
}

const UUR = 60

/** The letter; when nobody prints letters it waits, and the portal has the message meanwhile. */
function sendBrief(wie: Verzender, { id, relatieId }: Beurt): Promise<Afloop> {
  const context = newContext(wie.kern, { rol: 'systeem' }, `bericht ${id}`)
  return verwerk(context, briefVersturen, { kiest: [relatieId] }, async (tx): Promise<Afloop> => {
    const [[rij], eigen] = await Promise.all([
      tx.run(teSchrijven, { id, wie: [relatieId] }),
      tx.run(perBrief.eigenTeksten, { id }),
    ])
    if (!rij) return KLAAR
    const opgesteld = composeBericht(wie.kern, rij, eigen)
    if (rij.straat === null) {
      const mislukt = { ...sent(id, opgesteld, 'portaal', wie.nu()), ...failed('geen-kanaal') }
      await tx.run(perBrief.noteVerstuurd, mislukt)
      const probleem = { id: randomUUID(), relatieId, berichtId: id, soort: 'geen-kanaal', sinds: wie.nu() }
      await tx.run(perBrief.insertProbleem, probleem)
      return KLAAR
    }
    if (!wie.post.brief) return { soort: 'later', minuten: UUR }
    const brief = makeBrief(omslagOf(wie, rij, opgesteld), adresRegels(rij), datumOf(wie.nu()))
    await wie.post.brief(id, brief)
    // Why it is a letter stays known: the mail came back.
    await tx.run(perBrief.noteVerstuurd, { ...sent(id, opgesteld, 'brief', wie.nu()), reden: rij.reden })
    return KLAAR
  })
}

type Adres = {
  straat: string | null
  huisnummer: number | null
  toevoeging: string | null
  postcode: string | null
  woonplaats: string | null
}
const adresRegels = ({ straat, huisnummer, toevoeging, postcode, woonplaats }: Adres): string[] => [
  [straat, huisnummer, toevoeging].filter((each) => each !== null).join(' '),
  `${postcode}  ${woonplaats}`,
]
