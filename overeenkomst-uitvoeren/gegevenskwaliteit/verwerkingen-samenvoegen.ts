import { verwerking } from '../../doelbinding/verwerking.ts'
import { juist } from './grondslag.ts'

const zolangHerstelbaar = {
  vanaf: 'samenvoeging.gemaakt_op',
  duur: 'P30D',
  sinds: { nl: 'nadat wij de inschrijvingen samenvoegden', en: 'after we merged the registrations' },
  omdat: {
    nl: 'Zo lang kunnen wij de samenvoeging helemaal terugdraaien.',
    en: 'For this time we can undo the merge completely.',
  },
} as const

export const relatiesSamenvoegen = verwerking({
  code: 'relaties-samenvoegen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'twee inschrijvingen van één persoon samenvoegen',
  waarvoor: {
    nl: 'U stond twee keer in onze administratie. Wij maken er één inschrijving van.',
    en: 'You were in our records twice. We make it one registration.',
  },
  grondslag: juist,
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['versie'],
    dubbelpaar: ['een_id', 'ander_id', 'status', 'versie'],
    samenvoeging: ['verplaatst'],
  },
  schrijft: {
    samenvoeging: {
      insert: ['blijft_id', 'vervalt_id', 'blijft_versie', 'vervalt_versie', 'gemaakt_op', 'herstelbaar_tot'],
    },
  },
  bewaartermijn: zolangHerstelbaar,
  rollen: ['verhuurconsulent'],
  // Term 1: the pair.
  kiest: { sql: 'select unnest(betrokkenen) from dubbelpaar where id = ($1)[1]::uuid', maximaal: 2 },
})

/** Who was merged lately. Terms: 1 the moment and 2 the id of the row before. */
const BLADZIJDE = `
  select o.blijft_id from (
    select s.blijft_id from samenvoeging s where (s.gemaakt_op, s.id) < (($1)[1]::timestamptz, ($1)[2]::uuid)
    order by s.gemaakt_op desc, s.id desc limit 25) o`

export const samenvoegingenOverzien = verwerking({
  code: 'samenvoegingen-overzien',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'samenvoegingen overzien',
  waarvoor: {
    nl: 'Wij bekijken welke inschrijvingen wij samenvoegden, om een vergissing te herstellen.',
    en: 'We look at which registrations we merged, to mend a mistake.',
  },
  grondslag: juist,
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam'],
    samenvoeging: ['gemaakt_op', 'herstelbaar_tot', 'ongedaan_op', 'verplaatst'],
  },
  bewaartermijn: zolangHerstelbaar,
  rollen: ['verhuurconsulent'],
  kiest: { sql: BLADZIJDE, maximaal: 25 },
})

export const samenvoegingHerstellen = verwerking({
  code: 'samenvoeging-herstellen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'samenvoeging terugdraaien',
  waarvoor: {
    nl: 'Wij voegden twee inschrijvingen samen die van twee mensen zijn. Wij draaien dat terug.',
    en: 'We merged two registrations that belong to two people. We undo that.',
  },
  grondslag: juist,
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam'],
    samenvoeging: ['gemaakt_op', 'herstelbaar_tot', 'ongedaan_op', 'verplaatst'],
    samenvoegingsregel: ['tabel', 'handeling', 'rij', 'nummer'],
  },
  schrijft: { samenvoeging: { update: ['ongedaan_op'] } },
  bewaartermijn: zolangHerstelbaar,
  rollen: ['verhuurconsulent'],
  kiest: {
    sql: 'select unnest(array[blijft_id, vervalt_id]) from samenvoeging where id = ($1)[1]::uuid',
    maximaal: 2,
  },
})

/** Term 1: the moment. */
export const samenvoegingenOpruimen = verwerking({
  code: 'samenvoegingen-opruimen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'gegevens van oude samenvoegingen wissen',
  waarvoor: {
    nl: 'Wij wissen wat wij bewaarden om een samenvoeging te kunnen terugdraaien.',
    en: 'We delete what we kept in order to be able to undo a merge.',
  },
  grondslag: { avg: '6-1-c', wet: 'AVG 5 lid 1 onder e' },
  betrokkenen: ['huurder'],
  leest: { samenvoeging: ['herstelbaar_tot'] },
  schrijft: { samenvoegingsregel: { delete: true } },
  bewaartermijn: zolangHerstelbaar,
  rollen: ['systeem'],
  kiest: {
    sql: `select r.blijft_id from samenvoegingsregel r join samenvoeging s on s.id = r.samenvoeging_id
          where s.herstelbaar_tot < ($1)[1]::timestamptz`,
    maximaal: 'reeks',
  },
})
