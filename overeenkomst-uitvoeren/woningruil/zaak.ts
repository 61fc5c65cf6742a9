import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { datumOf } from '../../tijd.ts'
import { eenDag, zaakNaam } from './beginnen.ts'
import { type Plek, ruilen, ruilWoningen, stappen, vanDeRing, vanEenKant } from './queries-balie.ts'
import { woningruilBehandelen, woningruilenOverzien, woningruilHuishouden } from './verwerkingen-balie.ts'

export const PER_BLADZIJDE = 25
const VOORAAN: Plek = { uiterlijk: '-infinity', nummer: '0' }
/** A number of a ring, as a bigint holds it. */
const NUMMER = /^\d{1,18}$/

export type Lijstvraag = { stand: 'open' | 'klaar'; zoek?: string | undefined; na?: Plek | undefined }

/** At most 25 rings after a place in the list, with their homes. `zoek` is a number, or the begin of a street. */
export function listRuilen(context: Context, { stand, zoek, na = VOORAAN }: Lijstvraag) {
  const zoekNummer = zoek !== undefined && NUMMER.test(zoek) ? zoek : null
  const straat = zoek !== undefined && zoekNummer === null ? zoek : null
  const kiest = [stand, zoekNummer, straat, na.uiterlijk, na.nummer]
  return verwerk(context, woningruilenOverzien, { kiest }, async (tx) => {
    const rijen = await tx.run(ruilen, { stand, zoekNummer, straat, ...na })
    const woningen = await tx.run(ruilWoningen, { ids: rijen.map(({ id }) => id) })
    return rijen.map((rij) => ({
      ...rij,
      woningen: woningen.filter(({ woningruil_id: id }) => id === rij.id),
    }))
  })
}
export type RuilRij = Awaited<ReturnType<typeof listRuilen>>[number]

type Rijen<S> = S extends { readonly row?: infer R } ? NonNullable<R>[] : never
type Vragen = typeof vanDeRing
type Gelezen = {
  rijen: Rijen<Vragen['partijen']>
  getekend: Rijen<Vragen['tekenaars']>
  delen: Rijen<Vragen['huren']>
  mensen: Rijen<Vragen['bewoners']>
}

/** The households of a ring that are opened, each with who signs, who lives there and the rent of now. */
const partijenOf = ({ rijen, getekend, delen, mensen }: Gelezen) =>
  rijen.map((rij) => ({
    ...rij,
    tekenaars: getekend.filter(({ deelname_id: deelname }) => deelname === rij.id),
    bewoners: mensen.find(({ eenheid_id: eenheid }) => eenheid === rij.eenheid_id)?.aantal ?? null,
    huurCent: delen
      .filter((deel) => deel.eenheid_id === rij.eenheid_id)
      .reduce((som, { bedrag_cent: cent }) => som + BigInt(cent), 0n),
  }))
export type Partij = ReturnType<typeof partijenOf>[number]

/** All that the desk needs of one ring, household by household; null when there is none with this id. */
export function findRuil(context: Context, id: string, nu: Date) {
  return verwerk({ ...context, zaak: zaakNaam(id) }, woningruilBehandelen, { kiest: [id] }, async (tx) => {
    const [ring] = await tx.run(vanDeRing.zaak, { id })
    if (!ring) return null
    const partijen = partijenOf({
      rijen: await tx.run(vanDeRing.partijen, { id }),
      getekend: await tx.run(vanDeRing.tekenaars, { id }),
      delen: await tx.run(vanDeRing.huren, { id, dagen: eenDag(datumOf(nu)) }),
      mensen: await tx.run(vanDeRing.bewoners, { id }),
    })
    return { ...ring, stappen: await tx.run(stappen, { id }), partijen }
  })
}
export type RuilZaak = NonNullable<Awaited<ReturnType<typeof findRuil>>>

/** One household of a ring; the others are not opened. Null when nobody sits at this place. */
export function findHuishouden(
  context: Context,
  { ruilId: id, plaats }: { ruilId: string; plaats: number },
  nu: Date,
) {
  const kiest = [id, String(plaats)]
  return verwerk({ ...context, zaak: zaakNaam(id) }, woningruilHuishouden, { kiest }, async (tx) => {
    const [zaak] = await tx.run(vanEenKant.zaak, { id })
    const [partij] = partijenOf({
      rijen: (await tx.run(vanEenKant.partijen, { id })).filter((rij) => rij.plaats === plaats),
      getekend: await tx.run(vanEenKant.tekenaars, { id }),
      delen: await tx.run(vanEenKant.huren, { id, dagen: eenDag(datumOf(nu)) }),
      mensen: await tx.run(vanEenKant.bewoners, { id }),
    })
    return zaak && partij && partij.uitgenodigd === null ? { zaak, partij } : null
  })
}
