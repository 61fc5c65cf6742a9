import type { Context } from '../../doelbinding/context.ts'
import { datumOf, showDatumKort, showTijd, wallClock } from '../../tijd.ts'
import { Link, Paragraph, TextList } from '../../web/ui/index.ts'
import { REDEN } from './balie-teksten.ts'
import { belofteOf } from './belofte.ts'
import { BORD } from './bord-adres.ts'
import { findCapaciteit } from './capaciteit.ts'
import { type Garantie, makerOf, plantZelf } from './garantie.ts'
import { gebiedOf } from './reistijd.ts'
import { addMinuten, tijdOf } from './rooster.ts'
import { type Voorstel, voorstellen } from './voorstel.ts'

/** What of a case decides who can come, and when. */
type Zaak = {
  vaardigheid: string
  duur_minuten: number
  spoed: string
  dagdelen: string[]
  gemeld_op: Date
  heropend_op: Date | null
  postcode: string | null
  order_id: string | null
  garantie_ketenpartner_id: string | null
  garantie_vakman_id: string | null
  garantie: Garantie | null
}

const ZOEK_DAGEN = 14
const HOOGSTENS = 4
/** Several workers may have the same time: so many are looked through for different ones. */
const BEKEKEN = 40
const EERST_OVER_MINUTEN = 15

/** The best places for a case, at most four, from the time of the workers alone. */
export async function findZaakVoorstellen(context: Context, zaak: Zaak, nu: Date) {
  const postcode = zaak.postcode ?? ''
  const zoek = { vanaf: datumOf(nu), dagen: ZOEK_DAGEN, vaardigheid: zaak.vaardigheid, postcode }
  const capaciteit = await findCapaciteit(context, { ...zoek, behalveOrder: zaak.order_id })
  const taak = {
    vaardigheid: zaak.vaardigheid,
    duurMinuten: zaak.duur_minuten,
    gebied: gebiedOf(postcode),
    dagdelen: zaak.dagdelen,
    belofte: belofteOf(zaak),
    garantie: makerOf(zaak),
  }
  const vraag = { vanaf: addMinuten(nu, EERST_OVER_MINUTEN), dagen: ZOEK_DAGEN, hoogstens: BEKEKEN }
  const tijden = new Map<number, Voorstel>()
  for (const each of voorstellen(capaciteit, taak, vraag))
    if (!tijden.has(Number(each.begin))) tijden.set(Number(each.begin), each)
  return {
    voorstellen: [...tijden.values()].slice(0, HOOGSTENS),
    /** The company that owes the work has nobody on the board. */
    zelf: plantZelf(capaciteit, zaak.garantie),
  }
}

/** Places with a worker; each leads to the page that shows who it is and what the tenant will read. */
export function ZaakVoorstellen({ id, voorstellen }: { id: string; voorstellen: readonly Voorstel[] }) {
  const pad = `${BORD}/verplaats/${id}`
  return (
    <>
      {voorstellen.length === 0 ? (
        <Paragraph>Geen vakman met dit vak heeft de komende twee weken tijd.</Paragraph>
      ) : (
        <TextList
          items={voorstellen.map(({ vakmanId: vakman, begin, eind, redenen }) => {
            const query = new URLSearchParams({ vakman, dag: wallClock(begin).datum, begin: tijdOf(begin) })
            return (
              <>
                <Link href={`${pad}?${query.toString()}`}>
                  {showDatumKort(begin)}, {showTijd(begin)} tot {showTijd(eind)} uur
                </Link>
                : {redenen.map((reden) => REDEN[reden]).join(', ')}
              </>
            )
          })}
        />
      )}
      <Paragraph>
        <Link href={pad}>Alle voorstellen, met de vakman</Link>
      </Paragraph>
    </>
  )
}
