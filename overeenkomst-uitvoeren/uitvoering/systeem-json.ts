import { adresVanaf, type listAanbod } from './aanbod.ts'
import type { findOpdracht, listLopend } from './opdrachten.ts'

type Gevonden = NonNullable<Awaited<ReturnType<typeof listAanbod>>>
type Aanbod = Gevonden['aanbod'][number]
type Lopend = Awaited<ReturnType<typeof listLopend>>[number]
type Opdracht = NonNullable<Awaited<ReturnType<typeof findOpdracht>>>
type Adresrij = Pick<Lopend, 'straat' | 'huisnummer' | 'toevoeging' | 'postcode' | 'woonplaats'>

/** Area, what, urgency and when: nothing that says where or who. */
export const aanbodJson = (order: Aanbod) => ({
  opdracht: order.id,
  begin: order.begin.toISOString(),
  eind: order.eind.toISOString(),
  plaats: order.plaats,
  postcodegebied: order.postcodegebied,
  spoed: order.spoed,
  omschrijving: order.werkomschrijving,
  garantie: order.afrekening === 'garantie',
})

/** Accepted at a secret address, which can be seen from `adresVanaf` on. */
export const straksJson = (order: Gevonden['straks'][number]) => ({
  opdracht: order.id,
  nummer: order.nummer,
  begin: order.begin.toISOString(),
  eind: order.eind.toISOString(),
  plaats: order.plaats,
  adresVanaf: adresVanaf(order.begin).toISOString(),
})

/** Null when the home could not be read. */
export const adresJson = ({ straat, huisnummer, toevoeging, postcode, woonplaats }: Adresrij) =>
  straat === null ? null : { straat, huisnummer, toevoeging, postcode, woonplaats }

export const lopendJson = (order: Lopend) => ({
  opdracht: order.id,
  nummer: order.nummer,
  status: order.status,
  begin: order.begin.toISOString(),
  eind: order.eind.toISOString(),
  plaats: order.plaats,
  adres: adresJson(order),
})

export const opdrachtJson = (order: Opdracht) => ({
  ...lopendJson(order),
  naam: order.aanschrijfnaam,
  geheim: order.geheim,
  spoed: order.spoed,
  garantie: order.afrekening === 'garantie',
  omschrijving: order.werkomschrijving,
  toegang: order.toegang,
  veiligheid: order.veiligheid.map(({ code }) => code),
  onderwegOp: order.onderweg_op?.toISOString() ?? null,
  begonnenOp: order.begonnen_op?.toISOString() ?? null,
  materiaal: order.materialen.map(({ code, aantal }) => ({ code, aantal })),
  meerwerk: order.meerwerk.map(({ omschrijving, bedrag_cent: cent, status, reden }) => ({
    omschrijving,
    bedragCent: Number(cent),
    status,
    reden,
  })),
})
