import { verwerking } from '../verwerking.ts'

const proef = {
  hoofdstuk: 'wet-naleven',
  grondslag: { avg: '6-1-c', wet: 'AVG 32' },
  betrokkenen: ['huurder'],
  bewaartermijn: {
    vanaf: 'logboek.regel.tijd',
    duur: 'P5Y',
    omdat: { nl: 'Voor de proef.', en: 'For the test.' },
  },
  rollen: ['systeem'],
} as const

/** Reads names of persons that are named. */
export const proefLezen = verwerking({
  ...proef,
  code: 'proef-lezen',
  naam: 'gegevens lezen voor een proef',
  waarvoor: { nl: 'Wij beproeven het lezen.', en: 'We try reading.' },
  leest: { relatie: ['aanschrijfnaam'], eenheid: ['straat'], onderhoudsverzoek: ['omschrijving'] },
  schrijft: { relatie: { update: ['telefoon'] } },
})

/** Finds persons by the start of their name; the first two in the order of their names. */
export const proefZoeken = verwerking({
  ...proef,
  code: 'proef-zoeken',
  naam: 'persoon zoeken voor een proef',
  waarvoor: { nl: 'Wij beproeven het zoeken.', en: 'We try searching.' },
  leest: { relatie: ['aanschrijfnaam'] },
  kiest: {
    sql: `select id from (select id, aanschrijfnaam from relatie union all select id, aanschrijfnaam from relatie) r
          where starts_with(aanschrijfnaam, ($1)[1]) and (($1)[2] is null or id = ($1)[2]::uuid) order by aanschrijfnaam`,
    maximaal: 2,
  },
})

const veel = {
  ...proef,
  leest: {
    relatie: ['aanschrijfnaam'],
    eenheid: ['straat', 'betrokkenen'],
    onderhoudsverzoek: ['omschrijving'],
  },
  schrijft: { relatie: { update: ['telefoon'] } },
} as const

/** Runs over all persons whose name starts with the term. */
export const proefReeks = verwerking({
  ...veel,
  code: 'proef-reeks',
  naam: 'reeks draaien voor een proef',
  waarvoor: { nl: 'Wij beproeven een reeks.', en: 'We try a run.' },
  kiest: { sql: 'select id from relatie where starts_with(aanschrijfnaam, ($1)[1])', maximaal: 'reeks' },
})

/** Another run over many, that has nothing to do with the first. */
export const andereProefReeks = verwerking({
  ...veel,
  code: 'andere-proef-reeks',
  naam: 'andere reeks draaien voor een proef',
  waarvoor: { nl: 'Wij beproeven een andere reeks.', en: 'We try another run.' },
  kiest: { sql: 'select id from relatie where aanschrijfnaam = ($1)[1]', maximaal: 'reeks' },
})

export const PROEVEN = [proefLezen, proefZoeken, proefReeks, andereProefReeks]
