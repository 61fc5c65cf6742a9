import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { zaakNaam } from '../contractwijziging/volgen.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { readPeriode } from '../tijdlijn/periode.ts'
import { type Afzender, makeAfrekening } from './document.ts'
import { rekenAf } from './eindafrekening.ts'
import { isOpen } from './oplevering.ts'
import {
  afTeRekenen,
  eindbevindingen,
  huurprijzen,
  partijnamen,
  saveAfrekening,
} from './queries-afrekenen.ts'
import { eindafrekeningMaken } from './verwerkingen.ts'

/** What an employee looks up elsewhere: this program keeps no rent account. */
export type Antwoorden = { readonly achterstandCent: number; readonly betaaldCent: number }
export type AfrekenRefusal = 'bestaat-niet' | 'niet-nu' | 'geen-einde' | 'bezwaar-open'
type Bij = { antwoorden: Antwoorden; nu: Date; afzender: Afzender }

/** Makes the final account with its letter. It is sent by the step `reken-af`, and may be made again until then. */
export function maakAfrekening(
  context: Context,
  id: string,
  { antwoorden, nu, afzender }: Bij,
): Promise<Outcome<null, AfrekenRefusal>> {
  const met = { ...context, zaak: zaakNaam(id) }
  return verwerk(met, eindafrekeningMaken, { kiest: [id] }, async (tx) => {
    const [rij] = await tx.run(afTeRekenen, { id })
    if (!rij) return refused('bestaat-niet')
    if (rij.status !== 'opgeleverd') return refused('niet-nu')
    const { tot } = readPeriode(rij.geldig)
    if (tot === null) return refused('geen-einde')
    const gevonden = (await tx.run(eindbevindingen, { id })).map((each) => ({
      ...each,
      kostenCent: Number(each.kosten_cent),
    }))
    if (gevonden.some(isOpen)) return refused('bezwaar-open')
    const prijzen = await tx.run(huurprijzen, { huurovereenkomstId: rij.huurovereenkomst_id })
    const laatsteDag = addDays(tot, -1)
    const waarborgsomCent = Number(rij.waarborgsom_cent ?? 0)
    const rekening = rekenAf({
      ...antwoorden,
      laatsteDag,
      waarborgsomCent,
      bevindingen: gevonden,
      prijzen: prijzen.map((prijs) => ({ ...prijs, bedragCent: Number(prijs.bedrag_cent) })),
    })
    const namen = await tx.run(partijnamen, { ids: rij.partijen })
    const regels = { ...antwoorden, ...rekening, laatsteDag, waarborgsomCent }
    const adres = adresRegel(rij)
    const brief = { nummer: rij.nummer, opgemaaktOp: datumOf(nu), adres, bevindingen: gevonden }
    const geadresseerde = namen.map(({ aanschrijfnaam }) => aanschrijfnaam)
    const pdf = makeAfrekening({ ...brief, geadresseerde, rekening: regels }, afzender)
    const rest = { wijzigingId: id, betrokkenen: rij.betrokkenen, opgemaaktOp: nu, pdf }
    await tx.run(saveAfrekening, { ...regels, ...rest })
    return done(null)
  })
}
