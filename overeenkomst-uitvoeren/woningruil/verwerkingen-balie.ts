import { verwerking } from '../../doelbinding/verwerking.ts'
import { BERICHT_INSERT } from '../contact/bericht-insert.ts'
import { ADRES, bewaren, BORGBEDRAGEN, grondslag, RING, STAP_INSERT, TAAK_INSERT } from './kolommen.ts'

const PARTIJ = [
  'plaats',
  'betrokkenen',
  'uitgenodigd',
  'reden',
  'krijgt_adres',
  'krijgt_huur_cent',
  'krijgt_oppervlakte',
  'past_huishouden',
  'past_inkomen',
  'betaalgedrag',
  'waarborg',
  'vergunning',
  'belang',
  'besluit',
  'grond',
  'inspectie_op',
  'inspectie_gedaan_op',
  'inspectie_uitkomst',
  'versie',
  ...BORGBEDRAGEN,
] as const

/**
 * The persons of the 25 rings after a place in the order. Terms: 1 `open` or `klaar`, 2 a number or empty, 3 a street or empty, 4
 * and 5 the place: deadline and number.
 */
const BLADZIJDE = `
  select unnest(d.betrokkenen || e.betrokkenen) from (
    select w.id from woningruil w
    where (w.afgerond_op is null) = (($1)[1] = 'open')
      and (($1)[2] is null or w.nummer = ($1)[2]::bigint)
      and (($1)[3] is null or exists (select from woningruil_deelname x join eenheid y on y.id = x.eenheid_id
             where x.woningruil_id = w.id and starts_with(lower(y.straat), lower(($1)[3]))))
      and (coalesce(w.uiterlijk, 'infinity'), w.nummer) > (($1)[4]::date, ($1)[5]::bigint)
    order by coalesce(w.uiterlijk, 'infinity'), w.nummer limit 25) r
  join woningruil_deelname d on d.woningruil_id = r.id left join eenheid e on e.id = d.eenheid_id`

export const woningruilenOverzien = verwerking({
  code: 'woningruilen-overzien',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'woningruilen overzien',
  waarvoor: {
    nl: 'Wij bekijken welke woningruilen op ons wachten, zodat u op tijd antwoord krijgt.',
    en: 'We look at which home swaps wait for us, so that you get an answer in time.',
  },
  grondslag,
  betrokkenen: ['huurder'],
  leest: { woningruil: RING, woningruil_deelname: ['plaats'], eenheid: ADRES },
  bewaartermijn: bewaren,
  rollen: ['verhuurconsulent'],
  kiest: { sql: BLADZIJDE, maximaal: 1500 },
})

/** Term 1: the ring. All who take part, live in one of the homes, or belong to a household of it; of some places alone by `alleen`. */
const ringPersonen = (alleen: string): string => `
  select unnest(d.betrokkenen || coalesce(h.betrokkenen, '{}') || coalesce(e.betrokkenen, '{}'))
  from woningruil_deelname d left join huurovereenkomst h on h.id = d.huurovereenkomst_id left join eenheid e on e.id = d.eenheid_id
  where d.woningruil_id = ($1)[1]::uuid ${alleen}
  union
  select unnest(g.betrokkenen) from woningruil_deelname d join huishouden g on g.eenheid_id = d.eenheid_id and g.betrokkenen && d.betrokkenen
  where d.woningruil_id = ($1)[1]::uuid ${alleen}`

/** What is read of a household, with the home and contract that it has. */
const KANT = {
  relatie: ['aanschrijfnaam'],
  eenheid: ADRES,
  huurovereenkomst: ['nummer', 'geldig', 'status', 'betrokkenen'],
  huurovereenkomst_partij: ['rol'],
  huurprijs: ['bedrag_cent'],
  huishouden: ['betrokkenen'],
  woningruil: RING,
  woningruil_deelname: PARTIJ,
  woningruil_deelnemer: ['getekend_op'],
} as const

export const woningruilBehandelen = verwerking({
  code: 'woningruil-behandelen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'woningruil behandelen',
  waarvoor: {
    nl: 'Wij behandelen uw woningruil, en sturen iedereen ons besluit.',
    en: 'We handle your home swap, and send everybody our decision.',
  },
  grondslag,
  betrokkenen: ['huurder'],
  leest: { ...KANT, woningruil_stap: ['stap', 'status', 'door', 'gezet_op'] },
  schrijft: {
    woningruil: { update: ['status', 'uiterlijk', 'datum', 'afgerond_op', 'versie'] },
    woningruil_stap: STAP_INSERT,
    taak: TAAK_INSERT,
    bericht: BERICHT_INSERT,
  },
  bewaartermijn: bewaren,
  rollen: ['verhuurconsulent'],
  kiest: { sql: ringPersonen(''), maximaal: 150 },
})

/** Terms: 1 the ring, 2 a place in it. One household: the others stay shut. */
export const woningruilHuishouden = verwerking({
  code: 'woningruil-huishouden-beoordelen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'huishouden in een woningruil beoordelen',
  waarvoor: {
    nl: 'Wij beoordelen of u van woning kunt ruilen, en bekijken de woning.',
    en: 'We assess whether you can swap homes, and look at the home.',
  },
  grondslag,
  betrokkenen: ['huurder'],
  leest: KANT,
  schrijft: {
    woningruil_deelname: {
      update: [
        'past_huishouden',
        'past_inkomen',
        'betaalgedrag',
        'waarborg',
        'vergunning',
        'belang',
        'besluit',
        'grond',
        'inspectie_op',
        'inspectie_gedaan_op',
        'inspectie_uitkomst',
        'versie',
      ],
    },
    bericht: BERICHT_INSERT,
  },
  bewaartermijn: bewaren,
  rollen: ['verhuurconsulent'],
  kiest: { sql: ringPersonen('and d.plaats = ($1)[2]::integer'), maximaal: 40 },
})

export const woningruilUitvoeren = verwerking({
  code: 'woningruil-uitvoeren',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'huurcontracten van een woningruil omzetten',
  waarvoor: {
    nl: 'Wij laten uw oude huurcontract eindigen en het nieuwe beginnen, op de dag van de ruil.',
    en: 'We end your old rental contract and begin the new one, on the day of the swap.',
  },
  grondslag,
  betrokkenen: ['huurder'],
  leest: {
    eenheid: ADRES,
    huurovereenkomst: ['geldig', 'versie', 'betrokkenen', 'waarborgsom_cent'],
    partijperiode: ['rol'],
    huurprijs: ['bedrag_cent'],
    huishouden: ['betrokkenen'],
    huishouden_lid: ['rol'],
    woningruil: RING,
    woningruil_deelname: ['plaats', 'betrokkenen'],
  },
  schrijft: {
    woningruil: { update: ['status', 'uiterlijk', 'afgerond_op', 'versie'] },
    woningruil_stap: STAP_INSERT,
    woningruil_deelname: { update: ['nieuwe_huurovereenkomst_id', ...BORGBEDRAGEN] },
    huurovereenkomst: { insert: ['geldig', 'betrokkenen', 'waarborgsom_cent'], update: ['geldig', 'versie'] },
    partijperiode: { insert: ['rol', 'reden'] },
    huurprijs: { insert: ['bedrag_cent', 'reden'] },
    huishouden: { insert: ['betrokkenen'] },
    huishouden_lid: { insert: ['rol', 'reden'], update: ['geldig', 'reden'] },
    taak: TAAK_INSERT,
    bericht: BERICHT_INSERT,
  },
  bewaartermijn: bewaren,
  rollen: ['verhuurconsulent'],
  kiest: { sql: ringPersonen(''), maximaal: 150 },
})
