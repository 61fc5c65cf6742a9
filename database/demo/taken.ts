import type pg from 'pg'
import { tenantsIn } from './cast.ts'
import { voorbeeldId } from './mensen.ts'

interface Voorbeeldtaak {
  sleutel: string
  huurder: string | null
  soort: string
  omschrijving: string
  team: string
  eigenaar: string | null
  /** Days from the business date. */
  uiterlijk: number
  beloofd: number | null
}

/** Tasks about the named people, and one about nobody. */
const VOORBEELDTAKEN: readonly Voorbeeldtaak[] = [
  {
    sleutel: 'taak kraan',
    huurder: 'j.dewit',
    soort: 'terugbellen',
    omschrijving: 'Bel terug over de kraan. Mevrouw is na 10.00 uur thuis.',
    team: 'klantcontact',
    eigenaar: null,
    uiterlijk: 0,
    beloofd: 0,
  },
  {
    sleutel: 'taak radiator',
    huurder: 'm.yilmaz',
    soort: 'uitzoeken',
    omschrijving: 'Zoek uit of de ketel dit jaar is nagekeken.',
    team: 'onderhoud',
    eigenaar: 'planner',
    uiterlijk: 2,
    beloofd: 3,
  },
  {
    sleutel: 'taak dakrand',
    huurder: 'p.vermeulen',
    soort: 'terugbellen',
    omschrijving: 'Vertel dat een ander bedrijf de dakrand maakt.',
    team: 'klantcontact',
    eigenaar: 'klantmedewerker',
    uiterlijk: -1,
    beloofd: 0,
  },
  {
    sleutel: 'taak huurcontract',
    huurder: 'h.achterberg',
    soort: 'gegevens',
    omschrijving: 'Kijk of het telefoonnummer nog klopt.',
    team: 'verhuur',
    eigenaar: null,
    uiterlijk: 5,
    beloofd: null,
  },
  {
    sleutel: 'taak schimmel',
    huurder: 't.lindqvist',
    soort: 'bezoek',
    omschrijving: 'Kijk samen met de vakman naar de badkamer. Spreek Engels.',
    team: 'onderhoud',
    eigenaar: null,
    uiterlijk: 4,
    beloofd: 7,
  },
  {
    sleutel: 'taak hal',
    huurder: null,
    soort: 'uitzoeken',
    omschrijving: 'Vraag of de lampen in de hal van de Sterappelstraat al zijn besteld.',
    team: 'klantcontact',
    eigenaar: null,
    uiterlijk: 1,
    beloofd: null,
  },
]

/** Tasks of the named people, and one for every fortieth other tenant, spread over the coming three weeks. */
export async function insertTaken(
  owner: pg.Client,
  { eenheden, datum }: { eenheden: number; datum: string },
): Promise<void> {
  const tenants = tenantsIn(eenheden)
  for (const taak of VOORBEELDTAKEN) {
    if (taak.huurder !== null && !tenants.includes(taak.huurder)) continue
    await owner.query(
      `insert into taak (id, relatie_id, soort, omschrijving, team, eigenaar_id, status, uiterlijk, beloofd, gemaakt_op, gewijzigd_op, gewijzigd_bij)
       values ($1, $2, $3, $4, $5, $6, case when $6::uuid is null then 'open' else 'bezig' end,
               $7::date + $8::integer, $7::date + $9::integer, pg_temp.moment($7::date - 2, 600), pg_temp.moment($7::date - 2, 600), 'Klantcontact')`,
      [
        voorbeeldId(taak.sleutel),
        taak.huurder === null ? null : voorbeeldId(taak.huurder),
        taak.soort,
        taak.omschrijving,
        taak.team,
        taak.eigenaar === null ? null : voorbeeldId(taak.eigenaar),
        datum,
        taak.uiterlijk,
        taak.beloofd,
      ],
    )
  }
  await owner.query(
    `insert into taak (id, relatie_id, soort, omschrijving, team, uiterlijk, gemaakt_op, gewijzigd_op, gewijzigd_bij)
     select pg_temp.sleutel('taak ' || r.id), r.id, s.soort, s.tekst, s.team, $1::date + (r.nr / 40 % 21)::integer,
            pg_temp.moment($1::date - 1, 540), pg_temp.moment($1::date - 1, 540), 'Klantcontact'
     from (select id, row_number() over (order by id) as nr from relatie where not (id = any ($2))) r
     join (values (0, 'terugbellen', 'Bel terug over de vraag van gisteren.', 'klantcontact'),
                  (1, 'brief', 'Stuur de brief met uitleg over de huur.', 'verhuur'),
                  (2, 'uitzoeken', 'Zoek uit wanneer het bedrijf komt.', 'onderhoud')) s (nr, soort, tekst, team) on s.nr = r.nr / 40 % 3
     where r.nr % 40 = 0`,
    [datum, tenants.map(voorbeeldId)],
  )
}
