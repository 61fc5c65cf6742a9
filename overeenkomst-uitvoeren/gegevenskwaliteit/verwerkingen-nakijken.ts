import { verwerking } from '../../doelbinding/verwerking.ts'
import { juist } from './grondslag.ts'
import { bevindingenSql, type Groep, regelsVan } from './regels.ts'

const totHetKlopt = {
  vanaf: 'kwaliteitsbevinding.opgelost_op',
  duur: 'P30D',
  sinds: { nl: 'nadat het is opgelost', en: 'after it was solved' },
  omdat: {
    nl: 'Zo lang zien wij of een fout terugkomt.',
    en: 'For this time we see whether a mistake comes back.',
  },
} as const

/**
 * The people around a death of which the change of the contract runs: only who opens all of them sees that something is being done.
 */
const OVERLIJDEN = `
  union select unnest(w.betrokkenen) from contractwijziging w join relatie r on r.id = w.over_id
  where w.soort = 'overlijden' and w.afgerond_op is null and r.overleden_op < ($1)[1]::date - 14`

/** Term 1: the business date. Whom the rules find, whose finding is open, and whose solved finding is to be deleted. */
const kiest = (groep: Groep, ook = '') =>
  ({
    sql: `select unnest(n.betrokkenen) from (${bevindingenSql(groep, '($1)[1]::date')}) n
          union select unnest(b.betrokkenen) from kwaliteitsbevinding b
          where b.regel in (${regelsVan(groep)
            .map(({ code }) => `'${code}'`)
            .join(', ')})
            and (b.opgelost_op is null or b.opgelost_op < ($1)[1]::date - interval '${totHetKlopt.duur}') ${ook}`,
    maximaal: 'reeks',
  }) as const

const BEVINDING = ['regel', 'betrokkenen', 'sinds', 'opgelost_op'] as const
const schrijft = {
  kwaliteitsbevinding: {
    insert: [
      'regel',
      'relatie_id',
      'eenheid_id',
      'huurovereenkomst_id',
      'huishouden_id',
      'betrokkenen',
      'sinds',
    ],
    update: ['betrokkenen', 'opgelost_op'],
    delete: true,
  },
} as const

const nakijken = {
  hoofdstuk: 'overeenkomst-uitvoeren',
  grondslag: juist,
  betrokkenen: ['huurder'],
  schrijft,
  bewaartermijn: totHetKlopt,
  rollen: ['systeem'],
} as const

export const bereikNakijken = verwerking({
  ...nakijken,
  code: 'bereik-nakijken',
  naam: 'nakijken of wij mensen bereiken',
  waarvoor: {
    nl: 'Ons systeem kijkt na of uw telefoonnummer en e-mailadres kunnen kloppen.',
    en: 'Our system checks whether your telephone number and e-mail address can be right.',
  },
  leest: {
    relatie: ['telefoon', 'e_mail', 'overleden_op'],
    partijperiode: [],
    postprobleem: ['soort', 'opgelost_op'],
    kwaliteitsbevinding: BEVINDING,
  },
  kiest: kiest('bereik'),
})

export const personenNakijken = verwerking({
  ...nakijken,
  code: 'personen-nakijken',
  naam: 'nakijken of persoonsgegevens kunnen kloppen',
  waarvoor: {
    nl: 'Ons systeem kijkt na of uw naam en geboortedatum kunnen kloppen. En of er na een overlijden iets is gedaan.',
    en: 'Our system checks whether your name and date of birth can be right. And whether something was done after a death.',
  },
  leest: {
    relatie: ['aanschrijfnaam', 'geboortedatum', 'overleden_op'],
    partijperiode: [],
    contractwijziging: ['soort', 'afgerond_op', 'betrokkenen'],
    kwaliteitsbevinding: BEVINDING,
  },
  kiest: kiest('persoon', OVERLIJDEN),
})

export const contractenNakijken = verwerking({
  ...nakijken,
  code: 'contracten-nakijken',
  naam: 'nakijken of huurcontracten kunnen kloppen',
  waarvoor: {
    nl: 'Ons systeem kijkt na of uw huurcontract compleet is.',
    en: 'Our system checks whether your rental contract is complete.',
  },
  leest: {
    huurovereenkomst: ['betrokkenen', 'status', 'geldig'],
    huurprijs: ['betrokkenen'],
    kwaliteitsbevinding: BEVINDING,
  },
  kiest: kiest('contract'),
})

export const woningenNakijken = verwerking({
  ...nakijken,
  code: 'woningen-nakijken',
  naam: 'nakijken of gegevens van woningen kunnen kloppen',
  waarvoor: {
    nl: 'Ons systeem kijkt na of het adres en de grootte van uw woning bekend zijn.',
    en: 'Our system checks whether the address and size of your home are known.',
  },
  leest: {
    eenheid: [
      'betrokkenen',
      'soort',
      'in_exploitatie',
      'bouwjaar',
      'oppervlakte',
      'postcode',
      'huisnummer',
      'toevoeging',
    ],
    kwaliteitsbevinding: BEVINDING,
  },
  kiest: kiest('woning'),
})

export const huishoudensNakijken = verwerking({
  ...nakijken,
  code: 'huishoudens-nakijken',
  naam: 'nakijken of huishoudens kunnen kloppen',
  waarvoor: {
    nl: 'Ons systeem kijkt na of er in uw woning een volwassene woont.',
    en: 'Our system checks whether an adult lives in your home.',
  },
  leest: {
    huishouden: ['betrokkenen'],
    huishouden_lid: [],
    relatie: ['geboortedatum'],
    kwaliteitsbevinding: BEVINDING,
  },
  kiest: kiest('huishouden'),
})

/** The 25 findings of a rule after a place. Terms: 1 the rule, 2 open or opgelost, 3 the moment, 4 the id before. */
const BLADZIJDE = `
  select unnest(o.betrokkenen || coalesce(e.betrokkenen, '{}')) from (
    (select b.* from kwaliteitsbevinding b where b.regel = ($1)[1] and ($1)[2] = 'open' and b.opgelost_op is null
       and (b.sinds, b.id) > (($1)[3]::timestamptz, ($1)[4]::uuid) order by b.sinds, b.id limit 25)
    union all
    (select b.* from kwaliteitsbevinding b where b.regel = ($1)[1] and ($1)[2] = 'opgelost' and b.opgelost_op is not null
       and (b.opgelost_op, b.id) < (($1)[3]::timestamptz, ($1)[4]::uuid) order by b.opgelost_op desc, b.id desc limit 25)) o
  left join huishouden g on g.id = o.huishouden_id
  left join eenheid e on e.id = coalesce(o.eenheid_id, g.eenheid_id)`

export const bevindingenOverzien = verwerking({
  code: 'bevindingen-overzien',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'gegevens herstellen die niet kunnen kloppen',
  waarvoor: {
    nl: 'Iets in uw gegevens kan niet kloppen. Wij zoeken uit wat het moet zijn.',
    en: 'Something in your data cannot be right. We find out what it should be.',
  },
  grondslag: juist,
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam'],
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats', 'betrokkenen'],
    huurovereenkomst: ['nummer', 'betrokkenen'],
    huishouden: ['betrokkenen'],
    kwaliteitsbevinding: ['regel', 'sinds', 'opgelost_op', 'betrokkenen'],
  },
  bewaartermijn: totHetKlopt,
  rollen: ['verhuurconsulent'],
  kiest: { sql: BLADZIJDE, maximaal: 500 },
})

export const bevindingenTellen = verwerking({
  code: 'bevindingen-tellen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'tellen wat er niet kan kloppen',
  waarvoor: {
    nl: 'Wij tellen hoeveel gegevens niet kunnen kloppen. Daarvoor bekijken wij niemands gegevens.',
    en: 'We count how much data cannot be right. For that we look at nobody’s data.',
  },
  grondslag: juist,
  betrokkenen: [],
  leest: { gegevenskwaliteit_telling: ['soort', 'aantal'] },
  bewaartermijn: totHetKlopt,
  rollen: ['verhuurconsulent'],
})
