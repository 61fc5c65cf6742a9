import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { datumOf } from '../../tijd.ts'
import { eenDag, zaakNaam } from './beginnen.ts'
import {
  bewoners,
  huren,
  partijen,
  type Plek,
  ruilen,
  ruilWoningen,
  stappen,
  tekenaars,
  zaak,
} from './queries-balie.ts'
import { woningruilBehandelen, woningruilenOverzien } from './verwerkingen-balie.ts'

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

/** All that the desk needs of one ring, household by household; null when there is none with this id. */
export function findRuil(context: Context, id: string, nu: Date) {
  return verwerk({ ...context, zaak: zaakNaam(id) }, woningruilBehandelen, { kiest: [id] }, async (tx) => {
    const [ring] = await tx.run(zaak, { id })
    if (!ring) return null
    const rijen = await tx.run(partijen, { id })
    const getekend = await tx.run(tekenaars, { id })
    const delen = await tx.run(huren, { id, dagen: eenDag(datumOf(nu)) })
    const mensen = await tx.run(bewoners, { id })
    const huurOf = (eenheid: string | null): bigint =>
      delen
        .filter((deel) => deel.eenheid_id === eenheid)
        .reduce((som, { bedrag_cent: cent }) => som + BigInt(cent), 0n)
    return {
      ...ring,
      stappen: await tx.run(stappen, { id }),
      partijen: rijen.map((rij) => {
        // Who sits at place n goes to the home of place n + 1, and the last to that of the first.
        const krijgt = rijen.find(({ plaats }) => plaats === (rij.plaats % ring.aantal) + 1)
        return {
          ...rij,
          tekenaars: getekend.filter(({ deelname_id: deelname }) => deelname === rij.id),
          bewoners: mensen.find(({ eenheid_id: eenheid }) => eenheid === rij.eenheid_id)?.aantal ?? null,
          huurCent: huurOf(rij.eenheid_id),
          krijgt: krijgt && {
            huurCent: huurOf(krijgt.eenheid_id),
            oppervlakte: krijgt.oppervlakte,
            soort: krijgt.soort,
          },
        }
      }),
    }
  })
}
export type RuilZaak = NonNullable<Awaited<ReturnType<typeof findRuil>>>
export type Partij = RuilZaak['partijen'][number]
