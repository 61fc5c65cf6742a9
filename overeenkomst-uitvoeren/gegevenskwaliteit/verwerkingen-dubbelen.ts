import { verwerking } from '../../doelbinding/verwerking.ts'
import { DREMPEL, PUNTEN } from './gewichten.ts'
import { juist } from './grondslag.ts'

const zolangDeVraag = {
  vanaf: 'dubbelpaar.gevonden_op',
  duur: 'P2Y',
  sinds: { nl: 'nadat wij de vergelijking maakten', en: 'after we made the comparison' },
  omdat: {
    nl: 'Zo lang onthouden wij wat wij besloten, zodat wij niet steeds opnieuw vergelijken.',
    en: 'For this time we remember what we decided, so that we do not compare again and again.',
  },
} as const

/**
 * Those of a pair, of a pair that was found earlier, and who is on a contract or in a household with them: whether two people
 * share a home is seen from those rows.
 */
const VERGELEKEN = `
  with paar as materialized (
    select unnest(array[p.een_id, p.ander_id]) as id from dubbele_paren('${PUNTEN}'::jsonb, ${DREMPEL}) p
    union select unnest(d.betrokkenen) from dubbelpaar d)
  select id from paar
  union select unnest(h.betrokkenen) from huurovereenkomst_partij q join huurovereenkomst h on h.id = q.huurovereenkomst_id
    where q.relatie_id in (select id from paar)
  union select unnest(g.betrokkenen) from huishouden_lid l join huishouden g on g.id = l.huishouden_id
    where l.relatie_id in (select id from paar)`

export const dubbelenZoeken = verwerking({
  code: 'dubbelen-zoeken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'dubbele inschrijvingen zoeken',
  waarvoor: {
    nl: 'Ons systeem zoekt of iemand twee keer in onze administratie staat.',
    en: 'Our system looks for people who are in our records twice.',
  },
  grondslag: juist,
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam', 'geboortedatum', 'telefoon', 'e_mail'],
    huurovereenkomst: ['betrokkenen'],
    huurovereenkomst_partij: [],
    huishouden: ['betrokkenen'],
    huishouden_lid: [],
    dubbelpaar: ['score', 'delen', 'status', 'versie', 'betrokkenen'],
  },
  schrijft: {
    dubbelpaar: {
      insert: ['een_id', 'ander_id', 'score', 'delen', 'gevonden_op'],
      update: ['score', 'delen', 'versie'],
      delete: true,
    },
  },
  bewaartermijn: zolangDeVraag,
  rollen: ['systeem'],
  kiest: { sql: VERGELEKEN, maximaal: 'reeks' },
})

/** The 25 pairs after a place in the order. Terms: 1 the score, 2 the id of the pair before, 3 op or af. */
const BLADZIJDE = `
  select unnest(o.betrokkenen) from (
    (select d.betrokkenen from dubbelpaar d where d.status = 'open' and ($1)[3] = 'op'
       and (-d.score, d.id) > (-($1)[1]::integer, ($1)[2]::uuid) order by d.score desc, d.id limit 25)
    union all
    (select d.betrokkenen from dubbelpaar d where d.status = 'open' and ($1)[3] = 'af'
       and (-d.score, d.id) < (-($1)[1]::integer, ($1)[2]::uuid) order by d.score, d.id desc limit 25)) o`

export const dubbelenOverzien = verwerking({
  code: 'dubbelen-overzien',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'dubbele inschrijvingen overzien',
  waarvoor: {
    nl: 'Wij bekijken de lijst van mensen die misschien twee keer zijn ingeschreven.',
    en: 'We look at the list of people who may be registered twice.',
  },
  grondslag: juist,
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam'],
    dubbelpaar: ['score', 'delen', 'status', 'een_id', 'ander_id'],
    gegevenskwaliteit_telling: ['aantal'],
  },
  bewaartermijn: zolangDeVraag,
  rollen: ['verhuurconsulent'],
  kiest: { sql: BLADZIJDE, maximaal: 50 },
})

/** Term 1: the pair. With those who share a contract with one of the two: that row is theirs as well. */
const HET_PAAR = `
  select unnest(d.betrokkenen) from dubbelpaar d where d.id = ($1)[1]::uuid
  union select unnest(h.betrokkenen) from dubbelpaar d join huurovereenkomst h on h.betrokkenen && d.betrokkenen
    where d.id = ($1)[1]::uuid
  union select unnest(e.betrokkenen) from dubbelpaar d join eenheid e on e.betrokkenen && d.betrokkenen
    where d.id = ($1)[1]::uuid`

export const dubbeleBeoordelen = verwerking({
  code: 'dubbele-beoordelen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'beoordelen of twee inschrijvingen één persoon zijn',
  waarvoor: {
    nl: 'Wij kijken of u twee keer in onze administratie staat. Wij zien alleen wat wij daarvoor vergelijken.',
    en: 'We check whether you are in our records twice. We only see what we compare for that.',
  },
  grondslag: juist,
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam', 'geboortedatum', 'telefoon', 'e_mail', 'overleden_op', 'versie'],
    afscherming: ['soort'],
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats', 'betrokkenen'],
    huurovereenkomst: ['nummer', 'geldig', 'betrokkenen'],
    dubbelpaar: ['score', 'delen', 'status', 'gevonden_op', 'versie', 'een_id', 'ander_id'],
  },
  schrijft: { dubbelpaar: { update: ['status', 'besloten_op', 'versie'] } },
  bewaartermijn: zolangDeVraag,
  rollen: ['verhuurconsulent'],
  kiest: { sql: HET_PAAR, maximaal: 60 },
})
