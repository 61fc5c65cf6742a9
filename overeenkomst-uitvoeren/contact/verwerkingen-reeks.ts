import { verwerking } from '../../doelbinding/verwerking.ts'
import { BERICHT_INSERT } from './bericht-insert.ts'
import { inDeGroep } from './reeks-groep.ts'

const zolangNaTeGaan = {
  vanaf: 'berichtreeks.gemaakt_op',
  duur: 'P2Y',
  sinds: { nl: 'nadat wij het bericht maakten', en: 'after we made the message' },
  omdat: {
    nl: 'Zo lang kunnen wij nagaan wie een bericht kreeg, en waarom iemand niet.',
    en: 'For this time we can check who got a message, and why somebody did not.',
  },
} as const
const REEKS = [
  'sjabloon',
  'doel',
  'gegevens',
  'omschrijving',
  'groep',
  'straat',
  'woonplaats',
  'peildatum',
  'aantal',
  'uitgesloten',
  'status',
  'versturen_na',
  'lijst_op',
  'gestart_op',
  'gemaakt_op',
  'versie',
] as const
const rollen = ['verhuurconsulent'] as const

/** Everything about a series but who gets it. */
export const reeksBeheren = verwerking({
  code: 'berichtreeks-beheren',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'een bericht aan een groep maken',
  waarvoor: {
    nl: 'Wij schrijven een bericht aan een groep huurders. Daarvoor bekijken wij nog niemands gegevens.',
    en: 'We write a message to a group of tenants. For that we look at nobody’s data yet.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 6:248' },
  betrokkenen: [],
  leest: {
    berichtreeks: REEKS,
    berichtreeks_telling: ['aantal'],
    complex: ['naam'],
    sjabloontekst: ['code', 'taal', 'nummer', 'onderwerp', 'tekst'],
  },
  schrijft: {
    berichtreeks: {
      insert: [
        'sjabloon',
        'doel',
        'gegevens',
        'omschrijving',
        'groep',
        'straat',
        'woonplaats',
        'peildatum',
        'gemaakt_op',
        'gemaakt_door',
      ],
      update: ['status', 'versie'],
    },
  },
  bewaartermijn: zolangNaTeGaan,
  rollen,
})

/**
 * Terms: 1 the series, 2 a day. Who rents in the group on that day, rented there until a month before, or will come to live there; and who
 * is on the list already.
 */
const IN_DE_GROEP = `
  select unnest(h.betrokkenen) from berichtreeks k
  join huurovereenkomst h on h.geldig && daterange(($1)[2]::date - 30, null)
  join eenheid e on e.id = h.eenheid_id
  where k.id = ($1)[1]::uuid and k.status = 'concept'
    and ${inDeGroep}
  union
  select o.relatie_id from berichtreeks_ontvanger o join berichtreeks k on k.id = o.berichtreeks_id
  where k.id = ($1)[1]::uuid and k.status = 'concept'`

export const reeksVoorbereiden = verwerking({
  code: 'berichtreeks-voorbereiden',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'kijken voor wie een bericht is',
  waarvoor: {
    nl: 'Wij kijken of een bericht aan een groep huurders ook voor u is.',
    en: 'We check whether a message to a group of tenants is for you too.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 6:248' },
  betrokkenen: ['huurder'],
  leest: {
    berichtreeks: ['groep', 'straat', 'woonplaats', 'peildatum', 'status', 'lijst_op', 'versie'],
    berichtreeks_ontvanger: ['uitkomst'],
    relatie: ['overleden_op'],
    huurovereenkomst: ['geldig'],
    huurovereenkomst_partij: [],
    eenheid: ['straat', 'woonplaats'],
    contactvoorkeur: ['niet_storen_tot'],
  },
  schrijft: {
    berichtreeks: { update: ['peildatum', 'aantal', 'uitgesloten', 'lijst_op', 'versie'] },
    berichtreeks_ontvanger: { insert: ['uitkomst'], update: ['uitkomst'] },
  },
  bewaartermijn: zolangNaTeGaan,
  rollen,
  kiest: { sql: IN_DE_GROEP, maximaal: 'reeks' },
})

/** The first three of each outcome, as examples. Term: the series. */
const VOORBEELDEN = `
  select o.relatie_id from unnest(array['mee', 'overleden', 'vertrokken', 'komt-nog', 'niet-storen']) u (uitkomst)
  cross join lateral (select relatie_id from berichtreeks_ontvanger x
    where x.berichtreeks_id = ($1)[1]::uuid and x.uitkomst = u.uitkomst order by x.relatie_id limit 3) o`

export const reeksNakijken = verwerking({
  code: 'berichtreeks-nakijken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'een bericht aan een groep nakijken',
  waarvoor: {
    nl: 'Wij kijken een bericht aan een groep na, met u als voorbeeld.',
    en: 'We check a message to a group, with you as an example.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 6:248' },
  betrokkenen: ['huurder'],
  leest: { berichtreeks_ontvanger: ['uitkomst'], relatie: ['aanschrijfnaam', 'voorkeurstaal'] },
  bewaartermijn: zolangNaTeGaan,
  rollen,
  kiest: { sql: VOORBEELDEN, maximaal: 15 },
})

/** Who is on the list of a series that was made for this use. Term: the series. */
const opDeLijst = (code: string) => ({
  sql: `select o.relatie_id from berichtreeks k join berichtreeks_ontvanger o on o.berichtreeks_id = k.id
        where k.id = ($1)[1]::uuid and k.doel = '${code}' and k.status = 'concept' and o.uitkomst = 'mee'`,
  maximaal: 'reeks' as const,
})

const versturen = {
  hoofdstuk: 'overeenkomst-uitvoeren',
  betrokkenen: ['huurder'],
  leest: { berichtreeks: REEKS, berichtreeks_ontvanger: ['uitkomst'] },
  schrijft: {
    bericht: { insert: [...BERICHT_INSERT.insert, 'versturen_na'] },
    berichtreeks: { update: ['status', 'versturen_na', 'gestart_op', 'versie'] },
  },
  bewaartermijn: zolangNaTeGaan,
  rollen,
} as const

export const werkzaamhedenAankondigen = verwerking({
  ...versturen,
  code: 'werkzaamheden-aankondigen',
  naam: 'werkzaamheden aankondigen',
  waarvoor: {
    nl: 'Wij laten u weten dat wij aan uw woning of gebouw gaan werken.',
    en: 'We tell you that we are going to work on your home or building.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:220 lid 1' },
  kiest: opDeLijst('werkzaamheden-aankondigen'),
})

export const storingMelden = verwerking({
  ...versturen,
  code: 'storing-melden',
  naam: 'een storing melden aan huurders',
  waarvoor: {
    nl: 'Wij laten u weten dat er een storing is, zodat u die niet hoeft te melden.',
    en: 'We tell you that there is a fault, so that you need not report it.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:206' },
  kiest: opDeLijst('storing-melden'),
})

export const huurdersUitnodigen = verwerking({
  ...versturen,
  code: 'huurders-uitnodigen',
  naam: 'huurders uitnodigen',
  waarvoor: {
    nl: 'Wij nodigen u uit om te praten over uw gebouw of buurt.',
    en: 'We invite you to talk about your building or neighbourhood.',
  },
  grondslag: { avg: '6-1-f', wet: 'AVG 6 lid 1 onder f' },
  kiest: opDeLijst('huurders-uitnodigen'),
})
