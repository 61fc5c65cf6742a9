import { verwerking } from '../../doelbinding/verwerking.ts'
import { orderUitvoeren } from './verwerkingen.ts'

const { bewaartermijn, grondslag, betrokkenen, hoofdstuk } = orderUitvoeren
const balie = { hoofdstuk, grondslag, betrokkenen, bewaartermijn, rollen: ['planner'] } as const

/** Term 1 says which work waits for a planner: `tekst`, `meerwerk` or `overeenkomst`. */
const AANDACHT = `
  select d.relatie_id from onderhoudsorder d
  where d.status in ('GUN', 'INB', 'WOG')
    and case ($1)[1] when 'tekst' then d.werkomschrijving is null when 'meerwerk' then d.status = 'WOG'
                     when 'overeenkomst' then not overeenkomst_loopt(d.ketenpartner_id) else false end
  order by d.begin, d.id limit 50`

export const ordersBewaken = verwerking({
  ...balie,
  code: 'orders-bewaken',
  naam: 'opdrachten bewaken',
  waarvoor: {
    nl: 'Wij kijken welke opdrachten stilstaan en op ons wachten.',
    en: 'We look which orders have stopped and wait for us.',
  },
  leest: {
    onderhoudsorder: ['status', 'begin', 'plaats', 'werkomschrijving', 'tekst_bevindingen'],
    onderhoudsverzoek: ['nummer'],
    meerwerk: ['bedrag_cent', 'status'],
    ketenpartner: ['naam', 'soort'],
    verwerkersovereenkomst: ['geldig'],
  },
  kiest: { sql: AANDACHT, maximaal: 50 },
})

/** Term 1: one order. */
const EEN_ORDER = 'select d.relatie_id from onderhoudsorder d where d.id = ($1)[1]::uuid'

export const werkOmschrijven = verwerking({
  ...balie,
  code: 'werk-omschrijven',
  naam: 'werk omschrijven voor de vakman',
  waarvoor: {
    nl: 'Wij schrijven op wat er gemaakt moet worden. Wat privé is, laten wij weg.',
    en: 'We write down what must be repaired. We leave out what is private.',
  },
  grondslag: { avg: '6-1-c', wet: 'AVG 5 lid 1 onder c' },
  leest: {
    onderhoudsverzoek: ['nummer', 'plaats', 'omschrijving'],
    onderhoudsorder: ['status', 'werkomschrijving', 'toegang', 'tekst_bevindingen', 'versie'],
  },
  schrijft: { onderhoudsorder: { update: ['werkomschrijving', 'toegang', 'versie'] } },
  kiest: { sql: EEN_ORDER, maximaal: 1 },
})

export const werkBeoordelen = verwerking({
  ...balie,
  code: 'werk-beoordelen',
  naam: 'uitgevoerd werk beoordelen',
  waarvoor: {
    nl: 'Wij kijken na wat de vakman heeft gedaan, en of de rekening klopt.',
    en: 'We check what the workman has done, and whether the invoice is right.',
  },
  leest: {
    onderhoudsverzoek: ['nummer', 'plaats'],
    onderhoudsorder: [
      'status',
      'begin',
      'eind',
      'aanvaard_op',
      'onderweg_op',
      'begonnen_op',
      'gereed_op',
      'vervolgreden',
      'minuten',
      'afrekening',
      'versie',
    ],
    orderfoto: ['moment', 'voorbeeld', 'breedte', 'hoogte', 'inhoud', 'gemaakt_op'],
    ordermateriaal: ['aantal', 'prijs_cent'],
    materiaal: ['naam', 'per'],
    meerwerk: ['omschrijving', 'bedrag_cent', 'status', 'reden', 'gevraagd_op', 'beslist_op'],
    handtekening: ['naam', 'beeld', 'getekend_op'],
    ketenpartner: ['naam', 'uurtarief_cent'],
    factuur: ['nummer', 'bedrag_cent', 'status', 'reden', 'ingediend_op', 'beslist_op', 'versie'],
    factuurregel: ['bedrag_cent'],
  },
  schrijft: {
    onderhoudsorder: { update: ['status', 'versie'] },
    meerwerk: { update: ['status', 'reden', 'beslist_op'] },
    factuur: { update: ['status', 'reden', 'beslist_op', 'versie'] },
  },
  kiest: { sql: EEN_ORDER, maximaal: 1 },
})

/** Term 1: one order. Everyone at the address is chosen: an agreement about the home concerns them all. */
export const veiligheidAfspreken = verwerking({
  ...balie,
  code: 'veiligheid-afspreken',
  functies: ['public.is_geheim_adres'],
  naam: 'veilig werken afspreken',
  waarvoor: {
    nl: 'Wij spreken af hoe een vakman veilig bij u kan werken. De afspraak heeft altijd een einddatum.',
    en: 'We agree how a workman can work safely in your home. The agreement always has an end date.',
  },
  grondslag: { avg: '6-1-f', wet: 'Arbowet 3' },
  bewaartermijn: {
    vanaf: 'veiligheidsafspraak.geldig_tot',
    duur: 'P1M',
    sinds: { nl: 'nadat de afspraak is afgelopen', en: 'after the agreement ended' },
    omdat: {
      nl: 'Dan kunnen wij nog een vraag erover beantwoorden.',
      en: 'Then we can still answer a question about it.',
    },
  },
  leest: {
    onderhoudsverzoek: ['nummer'],
    onderhoudsorder: ['id'],
    relatie: ['aanschrijfnaam'],
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats', 'betrokkenen'],
    veiligheidsafspraak: ['code', 'vastgelegd_op', 'geldig_tot'],
  },
  schrijft: { veiligheidsafspraak: { insert: ['code', 'vastgelegd_op', 'geldig_tot'], delete: true } },
  kiest: {
    sql: `select unnest(d.relatie_id || e.betrokkenen) from onderhoudsorder d join eenheid e on e.id = d.eenheid_id
          where d.id = ($1)[1]::uuid`,
    maximaal: 20,
  },
})
