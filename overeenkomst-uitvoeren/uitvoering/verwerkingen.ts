import { verwerking } from '../../doelbinding/verwerking.ts'
import { BERICHT_INSERT } from '../contact/bericht-insert.ts'

/**
 * The choices below are the windows of a ketenpartner, and the database keeps them: outside its window a use chooses nobody,
 * whatever a page asks. Art. 28 AVG: each asks for an agreement in force; the own service needs none. Term 1 is the
 * ketenpartner, 2 one order or null. The clock is that of the database.
 */
const VAN_KETENPARTNER = `from onderhoudsorder d
  where d.ketenpartner_id = ($1)[1]::uuid and (select overeenkomst_loopt(($1)[1]::uuid))
    and d.id = coalesce(($1)[2]::uuid, d.id)`

/** An address that must not be found is given from so long before the visit, and then without name or number. */
const GEHEIM_VANAF = `d.begin - interval '24 hours'`
const GEHEIM = 'is_geheim_adres(d.eenheid_id)'

/**
 * Which orders a window is about. A tenant may have other orders, of other companies or of before: those are not seen in it, and
 * neither is what hangs on them. Of companies the ketenpartner sees itself: not the rates, agreements and invoices of another.
 */
const alleen = (orders: string) => ({
  sql: `select o.id from (select d.id ${orders}) o union all select ($1)[1]::uuid`,
  tabellen: {
    ketenpartner: 'id = any ($1)',
    verwerkersovereenkomst: 'ketenpartner_id = any ($1)',
    factuur: 'ketenpartner_id = any ($1)',
    factuurregel: 'exists (select from factuur f where f.id = factuurregel.factuur_id)',
    onderhoudsorder: 'id = any ($1)',
    onderhoudsverzoek:
      'exists (select from onderhoudsorder o where o.onderhoudsverzoek_id = onderhoudsverzoek.id)',
    orderfoto: 'onderhoudsorder_id = any ($1)',
    ordermateriaal: 'onderhoudsorder_id = any ($1)',
    meerwerk: 'onderhoudsorder_id = any ($1)',
    handtekening: 'onderhoudsorder_id = any ($1)',
  },
})

/** Those who reported, and everyone who lives at the address: it is theirs together. */
const metHuisgenoten = (orders: string): string =>
  `select unnest(o.relatie_id || e.betrokkenen) from (select d.relatie_id, d.eenheid_id ${orders}) o
   join eenheid e on e.id = o.eenheid_id`

const bewaartermijn = {
  vanaf: 'onderhoudsverzoek.afgehandeld_op',
  duur: 'P2Y',
  sinds: { nl: 'nadat de reparatie is afgehandeld', en: 'after the repair was finished' },
  omdat: {
    nl: 'Zo lang kunnen wij nagaan of de reparatie goed is gedaan.',
    en: 'For this time we can check whether the repair was done well.',
  },
} as const
const reparatie = { avg: '6-1-b', wet: 'BW 7:206' } as const
const keten = {
  hoofdstuk: 'overeenkomst-uitvoeren',
  grondslag: reparatie,
  betrokkenen: ['huurder'],
  ontvangers: ['ketenpartner'],
  bewaartermijn,
  rollen: ['ketenmedewerker', 'koppeling'],
} as const

/**
 * A page of offers: terms 3 and 4 are the place in the order after which it begins, or null; one more than is shown, to know whether
 * there are others. What was accepted at a secret address stands beside it, without the address, until that may be seen.
 */
const AANBOD = `from (
  (select d.* ${VAN_KETENPARTNER} and d.status = 'GUN'
     and (($1)[3] is null or (d.begin, d.id) > (($1)[3]::timestamptz, ($1)[4]::uuid)) order by d.begin, d.id limit 101)
  union all
  (select d.* ${VAN_KETENPARTNER} and d.status in ('INB', 'WOG') and ${GEHEIM_VANAF} > clock_timestamp() and ${GEHEIM}
   order by d.begin, d.id limit 100)) d`

export const orderAangeboden = verwerking({
  ...keten,
  code: 'order-aangeboden',
  functies: ['public.is_geheim_adres'],
  naam: 'opdracht aanbieden',
  waarvoor: {
    nl: 'Wij vragen een bedrijf of het uw reparatie kan doen. Het ziet nog niet wie u bent en waar u woont.',
    en: 'We ask a company whether it can do your repair. It does not see yet who you are and where you live.',
  },
  leest: {
    onderhoudsorder: [
      'status',
      'begin',
      'eind',
      'plaats',
      'postcodegebied',
      'afrekening',
      'spoed',
      'werkomschrijving',
      'versie',
    ],
    onderhoudsverzoek: ['nummer', 'status', 'versie'],
    ketenpartner: ['naam', 'soort'],
    verwerkersovereenkomst: ['geldig'],
  },
  schrijft: {
    onderhoudsorder: { update: ['status', 'aanvaard_op', 'versie'] },
    onderhoudsverzoek: { update: ['status', 'order_id', 'versie'] },
    bericht: BERICHT_INSERT,
  },
  kiest: {
    sql: `select d.relatie_id ${AANBOD}`,
    maximaal: 201,
    rijen: alleen(AANBOD),
  },
})

/**
 * Term 3: a day, or null for all; what is still open of earlier days belongs to today. Term 4: one worker, whose own visits and
 * those of nobody are chosen, or null for all of the ketenpartner.
 */
const OPDRACHTEN = `${VAN_KETENPARTNER} and d.status in ('INB', 'WOG')
    and (${GEHEIM_VANAF} <= clock_timestamp() or not ${GEHEIM})
    and (($1)[3] is null or (d.begin at time zone 'Europe/Amsterdam')::date = ($1)[3]::date
         or (($1)[3]::date = (clock_timestamp() at time zone 'Europe/Amsterdam')::date and d.begin < clock_timestamp()))
    and (($1)[4] is null or d.vakman_id is null or d.vakman_id = ($1)[4]::uuid)
  order by d.begin, d.id limit 100`

export const orderUitvoeren = verwerking({
  ...keten,
  code: 'order-uitvoeren',
  functies: ['public.is_geheim_adres'],
  naam: 'reparatie uitvoeren',
  waarvoor: { nl: 'De vakman komt bij u langs en maakt het.', en: 'The workman visits you and repairs it.' },
  leest: {
    relatie: ['aanschrijfnaam'],
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'],
    onderhoudsverzoek: ['nummer', 'status', 'versie', 'gemeld_op', 'afgehandeld_op', 'intrekreden'],
    onderhoudsorder: [
      'status',
      'begin',
      'eind',
      'afrekening',
      'plaats',
      'spoed',
      'werkomschrijving',
      'toegang',
      'onderweg_op',
      'begonnen_op',
      'minuten',
      'versie',
    ],
    veiligheidsafspraak: ['code', 'geldig_tot'],
    orderfoto: ['moment', 'voorbeeld', 'breedte', 'hoogte'],
    ordermateriaal: ['aantal', 'prijs_cent'],
    meerwerk: ['omschrijving', 'bedrag_cent', 'status', 'reden', 'gevraagd_op'],
    materiaal: ['naam', 'per', 'prijs_cent', 'vervallen'],
    ketenpartner: ['naam', 'meerwerk_grens_cent'],
  },
  schrijft: {
    onderhoudsorder: {
      update: ['status', 'onderweg_op', 'begonnen_op', 'gereed_op', 'vervolgreden', 'minuten', 'versie'],
    },
    onderhoudsverzoek: { update: ['status', 'afgehandeld_op', 'order_id', 'versie'] },
    orderfoto: { insert: ['moment', 'inhoud', 'voorbeeld', 'breedte', 'hoogte'] },
    ordermateriaal: { insert: ['aantal', 'prijs_cent'], update: ['aantal', 'prijs_cent'], delete: true },
    meerwerk: { insert: ['omschrijving', 'bedrag_cent', 'status', 'gevraagd_op', 'beslist_op'] },
    handtekening: { insert: ['naam', 'beeld', 'getekend_op'] },
    bericht: BERICHT_INSERT,
  },
  kiest: { sql: metHuisgenoten(OPDRACHTEN), maximaal: 1000, rijen: alleen(OPDRACHTEN) },
})

const TE_BELLEN = `${VAN_KETENPARTNER} and d.id = ($1)[2]::uuid and d.status in ('INB', 'WOG')
    and clock_timestamp() between d.begin - interval '24 hours' and d.eind and not ${GEHEIM}`

export const orderBellen = verwerking({
  ...keten,
  code: 'order-bellen',
  naam: 'huurder bellen over de afspraak',
  waarvoor: {
    nl: 'De vakman belt u over de afspraak. Hij ziet uw nummer vanaf 24 uur voor de afspraak, tot het einde ervan.',
    en: 'The workman calls you about the appointment. He sees your number from 24 hours before it until its end.',
  },
  leest: { relatie: ['telefoon'], onderhoudsorder: ['begin', 'eind'] },
  kiest: {
    sql: `select d.relatie_id ${TE_BELLEN}`,
    maximaal: 1,
    rijen: alleen(TE_BELLEN),
  },
})

const GARANTIE = `${VAN_KETENPARTNER} and d.garantie_tot > clock_timestamp() and not ${GEHEIM} order by d.garantie_tot limit 50`

export const orderGarantie = verwerking({
  ...keten,
  code: 'order-garantie',
  naam: 'garantie nagaan',
  waarvoor: {
    nl: 'De reparatie is niet goed. Het bedrijf ziet nog kort uw adres en wat het heeft gemaakt.',
    en: 'The repair is not right. For a short while the company sees your address and what it repaired.',
  },
  leest: {
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'],
    onderhoudsorder: ['plaats', 'werkomschrijving', 'garantie_tot'],
  },
  kiest: {
    sql: metHuisgenoten(GARANTIE),
    maximaal: 500,
    rijen: alleen(GARANTIE),
  },
})

const TE_FACTUREREN = `${VAN_KETENPARTNER} and d.status = 'TEC' and d.gereed_op > clock_timestamp() - interval '1 year'
    and (($1)[2] is not null or not exists (select from factuur f where f.onderhoudsorder_id = d.id and f.status in ('ingediend', 'goedgekeurd')))
  order by d.gereed_op desc, d.id limit 50`

/** Finished visits without an invoice: what an invoice needs, and nothing that says where it was or for whom. */
export const orderFactureren = verwerking({
  ...keten,
  code: 'order-factureren',
  naam: 'reparatie factureren',
  waarvoor: {
    nl: 'Het bedrijf stuurt ons de rekening voor uw reparatie. Het ziet niet meer wie u bent en waar u woont.',
    en: 'The company sends us the invoice for your repair. It no longer sees who you are and where you live.',
  },
  leest: {
    onderhoudsverzoek: ['nummer'],
    onderhoudsorder: ['status', 'gereed_op', 'minuten'],
    ordermateriaal: ['aantal', 'prijs_cent'],
    meerwerk: ['bedrag_cent', 'status'],
    ketenpartner: ['uurtarief_cent'],
    factuur: ['nummer', 'bedrag_cent', 'status', 'reden', 'ingediend_op', 'versie'],
  },
  schrijft: {
    factuur: { insert: ['nummer', 'bedrag_cent', 'ingediend_op'], update: ['status', 'versie'] },
    factuurregel: { insert: ['soort', 'bedrag_cent'] },
  },
  kiest: {
    sql: `select d.relatie_id ${TE_FACTUREREN}`,
    maximaal: 50,
    rijen: alleen(TE_FACTUREREN),
  },
})
