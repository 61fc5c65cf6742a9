import { verwerking } from '../../doelbinding/verwerking.ts'

const ADRES = ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'] as const
const NAAM = ['voorletters', 'tussenvoegsels', 'achternaam', 'aanschrijfnaam'] as const
const PERSOON = ['telefoon', 'e_mail', 'voorkeurstaal', 'geboortedatum', 'overleden_op'] as const
const KENMERK = ['complex_id', 'soort', 'bouwjaar', 'oppervlakte', 'in_exploitatie'] as const
const CONTRACT = ['geldig', 'soort', 'opgezegd_op', 'waarborgsom_cent'] as const

const zolangHetContract = {
  vanaf: 'upper(huurovereenkomst.geldig)',
  duur: 'P7Y',
  sinds: { nl: 'nadat uw laatste huurcontract is geëindigd', en: 'after your last rental contract ended' },
  omdat: {
    nl: 'Zo lang moeten wij onze administratie bewaren (artikel 52 van de Algemene wet inzake rijksbelastingen).',
    en: 'For this time we must keep our records (article 52 of the General State Taxes Act).',
  },
} as const

const huurder = {
  hoofdstuk: 'overeenkomst-uitvoeren',
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  betrokkenen: ['huurder'],
  bewaartermijn: zolangHetContract,
} as const

const VAN_EENHEID = `select unnest(e.betrokkenen) from eenheid e
  where e.id in (select s.id from vera_sleutel s where s.vera_import_id = ($1)[1]::uuid and s.lijst = 'eenheden')`
const VAN_CONTRACT = `h.id in (select s.id from vera_sleutel s where s.vera_import_id = ($1)[1]::uuid and s.lijst = 'overeenkomsten')`

/**
 * Term: the run. The persons that its files hold, also before they are in our tables; those that its contracts name; and who
 * is or was party to its contracts, or lives in its homes.
 */
const VAN_DE_RUN = `
  select s.id from vera_sleutel s where s.vera_import_id = ($1)[1]::uuid and s.lijst = 'relaties'
    and (s.aangeboden or exists (select from relatie r where r.id = s.id))
  union ${VAN_EENHEID}
  union select unnest(h.betrokkenen || e.betrokkenen) from huurovereenkomst h join eenheid e on e.id = h.eenheid_id where ${VAN_CONTRACT}
  union select p.relatie_id from partijperiode p join huurovereenkomst h on h.id = p.huurovereenkomst_id where ${VAN_CONTRACT}`

export const gegevensOvernemen = verwerking({
  ...huurder,
  code: 'gegevens-overnemen',
  naam: 'gegevens overnemen uit een ander systeem',
  waarvoor: {
    nl: 'Wij nemen uw gegevens over uit een ander systeem van ons, zodat onze administratie klopt.',
    en: 'We take over your data from another system of ours, so that our records are right.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  leest: {
    relatie: [...PERSOON, 'aanschrijfnaam', 'versie'],
    relatie_naam: NAAM,
    complex: ['code', 'naam', 'versie'],
    eenheid: [...ADRES, ...KENMERK, 'betrokkenen', 'versie'],
    eenheid_kenmerk: KENMERK,
    huurovereenkomst: [...CONTRACT, 'betrokkenen', 'versie'],
    partijperiode: ['rol'],
    huurprijs: ['bedrag_cent'],
  },
  schrijft: {
    relatie: {
      insert: [...PERSOON, 'aanschrijfnaam'],
      update: [...PERSOON, 'versie'],
    },
    relatie_naam: { insert: [...NAAM, 'reden'], update: [...NAAM, 'geldig', 'reden'] },
    complex: { insert: ['code', 'naam'], update: ['code', 'naam', 'versie'] },
    eenheid: { insert: [...ADRES, ...KENMERK], update: [...ADRES, 'versie'] },
    eenheid_kenmerk: { insert: [...KENMERK, 'reden'], update: ['geldig'], delete: true },
    huurovereenkomst: { insert: [...CONTRACT, 'betrokkenen'], update: [...CONTRACT, 'versie'] },
    partijperiode: { insert: ['rol', 'reden'], delete: true },
    huurprijs: { insert: ['bedrag_cent', 'reden'], delete: true },
  },
  rollen: ['systeem'],
  kiest: { sql: VAN_DE_RUN, maximaal: 'reeks' },
})

const RELATIE = {
  relatie: [...PERSOON, 'aanschrijfnaam'],
  relatie_naam: NAAM,
} as const
const EENHEID = { eenheid: [...ADRES, ...KENMERK], complex: ['code', 'naam'] } as const
const OVEREENKOMST = {
  huurovereenkomst: [...CONTRACT, 'status'],
  partijperiode: ['rol'],
  huurprijs: ['bedrag_cent'],
} as const

export const gegevensUitvoeren = verwerking({
  ...huurder,
  code: 'gegevens-uitvoeren',
  naam: 'administratie uitvoeren als VERA-berichten',
  waarvoor: {
    nl: 'Wij zetten onze administratie over naar een ander systeem van ons.',
    en: 'We move our records to another system of ours.',
  },
  leest: { ...RELATIE, ...EENHEID, ...OVEREENKOMST },
  rollen: ['systeem'],
  kiest: { sql: 'select id from relatie', maximaal: 'reeks' },
})

/** Terms of a page: 1 after this number, 2 how many, 3 one number, or empty for the page; from 4 the filters of the list. */
const bladzijde = (table: string, filters: readonly string[] = []): string => `
  select x.id, x.betrokkenen from ${table} x
  where case when ($1)[3] is not null then x.id = ($1)[3]::uuid else x.id > ($1)[1]::uuid end
  ${filters.map((column, n) => `and (($1)[${n + 4}] is null or ${column}::text = ($1)[${n + 4}])`).join(' ')}
  order by x.id limit ($1)[2]::integer`
const EENHEID_FILTERS = ['x.bouwjaar']
const OVEREENKOMST_FILTERS = ['lower(x.geldig)', '(upper(x.geldig) - 1)']

export const relatiesVerstrekken = verwerking({
  ...huurder,
  code: 'relaties-verstrekken',
  naam: 'relaties geven aan een ander systeem',
  waarvoor: {
    nl: 'Een ander systeem dat voor ons werkt, vraagt uw naam en hoe het u bereikt.',
    en: 'Another system that works for us asks your name and how to reach you.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  leest: RELATIE,
  ontvangers: ['leverancier'],
  rollen: ['koppeling'],
  kiest: {
    sql: `select y.id from (${bladzijde("(select id, '{}'::uuid[] as betrokkenen from relatie)")}) y`,
    maximaal: 100,
  },
})

export const eenhedenVerstrekken = verwerking({
  ...huurder,
  code: 'eenheden-verstrekken',
  naam: 'woningen geven aan een ander systeem',
  waarvoor: {
    nl: 'Een ander systeem dat voor ons werkt, vraagt welke woningen wij hebben.',
    en: 'Another system that works for us asks which homes we have.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  leest: EENHEID,
  ontvangers: ['leverancier'],
  rollen: ['koppeling'],
  kiest: {
    sql: `select unnest(y.betrokkenen) from (${bladzijde('eenheid', EENHEID_FILTERS)}) y`,
    maximaal: 2000,
  },
})

export const overeenkomstenVerstrekken = verwerking({
  ...huurder,
  code: 'overeenkomsten-verstrekken',
  naam: 'huurcontracten geven aan een ander systeem',
  waarvoor: {
    nl: 'Een ander systeem dat voor ons werkt, vraagt uw huurcontract en uw huur.',
    en: 'Another system that works for us asks your rental contract and your rent.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  leest: OVEREENKOMST,
  ontvangers: ['leverancier'],
  rollen: ['koppeling'],
  kiest: {
    sql: `select unnest(y.betrokkenen) from (${bladzijde('huurovereenkomst', OVEREENKOMST_FILTERS)}) y
          union select p.relatie_id from partijperiode p
            where p.huurovereenkomst_id in (select z.id from (${bladzijde('huurovereenkomst', OVEREENKOMST_FILTERS)}) z)`,
    maximaal: 2000,
  },
})
