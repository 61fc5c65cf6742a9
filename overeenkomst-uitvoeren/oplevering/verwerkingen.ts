import { verwerking } from '../../doelbinding/verwerking.ts'
import { BERICHT_INSERT } from '../contact/bericht-insert.ts'
import { magNamens } from '../machtiging/namens.ts'
import { bewaren } from '../contractwijziging/bewaren.ts'

const ADRES = ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'] as const
const ZAAK = ['nummer', 'soort', 'status', 'datum', 'betrokkenen'] as const
const INSPECTIE = ['soort', 'gepland_op', 'gedaan_op', 'medewerker_id', 'versie'] as const
const BEVINDING = ['ruimte', 'staat', 'grond', 'kosten_cent', 'bezwaar', 'bezwaar_op', 'besluit'] as const
const REKENING = [
  'laatste_dag',
  'waarborgsom_cent',
  'huur_cent',
  'achterstand_cent',
  'betaald_cent',
  'schade_cent',
  'apart_cent',
  'terug_cent',
  'uiterlijk',
  'opgemaakt_op',
] as const

/** Term 1: the change. Its people, and those of the contract and the home. */
const VAN_DE_ZAAK = `
  select unnest(w.betrokkenen || h.betrokkenen || e.betrokkenen) from contractwijziging w
  join huurovereenkomst h on h.id = w.huurovereenkomst_id join eenheid e on e.id = w.eenheid_id
  where w.id = ($1)[1]::uuid`

/** Who goes to look: the tenant may know who rings the bell. */
const bezoekers = (wijziging: string): string => `
  select i.medewerker_id from inspectie i
  where i.contractwijziging_id = ${wijziging}::uuid and i.medewerker_id is not null`

export const opleveringVastleggen = verwerking({
  code: 'oplevering-vastleggen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'inspecties bij het einde van de huur vastleggen',
  waarvoor: {
    nl: 'Wij kijken hoe u de woning achterlaat, en leggen vast wat wij vinden.',
    en: 'We look at how you leave the home, and record what we find.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:224' },
  betrokkenen: ['huurder', 'medewerker'],
  leest: {
    relatie: ['aanschrijfnaam'],
    medewerker: ['naam'],
    eenheid: ADRES,
    contractwijziging: ZAAK,
    huurovereenkomst: ['geldig', 'betrokkenen'],
    inspectie: INSPECTIE,
    inspectie_bevinding: BEVINDING,
    eindafrekening: REKENING,
  },
  schrijft: {
    inspectie: {
      insert: ['betrokkenen', 'soort', 'gepland_op', 'medewerker_id'],
      update: ['gepland_op', 'medewerker_id', 'versie'],
    },
    inspectie_bevinding: {
      insert: ['betrokkenen', 'ruimte', 'staat', 'grond', 'kosten_cent'],
      update: ['besluit'],
      delete: true,
    },
    bericht: BERICHT_INSERT,
  },
  bewaartermijn: bewaren,
  rollen: ['verhuurconsulent'],
  kiest: { sql: `${VAN_DE_ZAAK} union ${bezoekers('($1)[1]')}`, maximaal: 60 },
})

export const eindafrekeningMaken = verwerking({
  code: 'eindafrekening-maken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'eindafrekening van de huur maken',
  waarvoor: {
    nl: 'Wij rekenen uit wat u terugkrijgt van de borg, en wat u nog betaalt.',
    en: 'We calculate what you get back of the deposit, and what you still pay.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:261b' },
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam'],
    eenheid: ADRES,
    contractwijziging: ZAAK,
    huurovereenkomst: ['geldig', 'betrokkenen', 'waarborgsom_cent'],
    huurprijs: ['bedrag_cent'],
    inspectie: ['soort'],
    inspectie_bevinding: ['ruimte', 'staat', 'grond', 'kosten_cent', 'bezwaar', 'besluit'],
  },
  schrijft: {
    eindafrekening: {
      insert: [...REKENING, 'betrokkenen', 'pdf'],
      update: [...REKENING, 'pdf'],
    },
  },
  bewaartermijn: {
    vanaf: 'eindafrekening.opgemaakt_op',
    duur: 'P7Y',
    sinds: { nl: 'nadat de eindafrekening is gemaakt', en: 'after the final account was made' },
    omdat: {
      nl: 'Zo lang moeten wij onze administratie bewaren (artikel 52 van de Algemene wet inzake rijksbelastingen).',
      en: 'For this time we must keep our records (article 52 of the General State Taxes Act).',
    },
  },
  rollen: ['verhuurconsulent'],
  kiest: { sql: VAN_DE_ZAAK, maximaal: 60 },
})

/** The change is one of this tenant, and who acts for the tenant has a mandate for it. */
const MAG_VOLGEN = `w.id = ($1)[2]::uuid and w.betrokkenen @> array[($1)[1]::uuid] and ${magNamens(3, 'contract')}`

export const opleveringVolgen = verwerking({
  code: 'oplevering-volgen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'inspectie en eindafrekening bekijken',
  waarvoor: {
    nl: 'U bekijkt wat wij bij de inspectie vonden en wat u terugkrijgt. U kunt zeggen wat niet klopt.',
    en: 'You see what we found at the inspection and what you get back. You can say what is not right.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:224' },
  betrokkenen: ['huurder', 'medewerker'],
  leest: {
    medewerker: ['naam'],
    contractwijziging: ['nummer', 'status', 'betrokkenen'],
    inspectie: ['soort', 'gepland_op', 'gedaan_op', 'medewerker_id'],
    inspectie_bevinding: BEVINDING,
    eindafrekening: [...REKENING, 'pdf'],
  },
  schrijft: { inspectie_bevinding: { update: ['bezwaar', 'bezwaar_op'] }, bericht: BERICHT_INSERT },
  bewaartermijn: bewaren,
  rollen: ['huurder'],
  alsUNietGeeft: {
    nl: 'Dan gaan wij ervan uit dat de inspectie klopt.',
    en: 'Then we take it that the inspection is right.',
  },
  // Terms: 1 the tenant, 2 the change, 3 who acts for the tenant, if anybody.
  kiest: {
    sql: `select unnest(w.betrokkenen) from contractwijziging w where ${MAG_VOLGEN}
          union select ($1)[3]::uuid from contractwijziging w where ($1)[3] is not null and ${MAG_VOLGEN}
          union select b.medewerker_id from (${bezoekers('($1)[2]')}) b, contractwijziging w where ${MAG_VOLGEN}`,
    maximaal: 20,
  },
})
