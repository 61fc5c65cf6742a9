import type pg from 'pg'
import { tenantsIn } from './cast.ts'
import { voorbeeldId } from './mensen.ts'

type Voorbeeldnotitie = {
  huurder: string
  kolom: 'afspraak' | 'hulp' | 'gedrag'
  code: string
  toelichting: string | null
}

const VOORBEELDNOTITIES: readonly Voorbeeldnotitie[] = [
  { huurder: 'j.dewit', kolom: 'afspraak', code: 'tijd', toelichting: 'Na 10.00 uur bellen.' },
  { huurder: 'j.dewit', kolom: 'hulp', code: 'loopt-moeilijk', toelichting: null },
  { huurder: 't.lindqvist', kolom: 'afspraak', code: 'kanaal', toelichting: 'Liever e-mail, in het Engels.' },
  {
    huurder: 'b.ooievaar',
    kolom: 'afspraak',
    code: 'kanaal',
    toelichting: 'Heeft geen telefoon: stuur een brief.',
  },
  { huurder: 'b.ooievaar', kolom: 'hulp', code: 'voorlezen', toelichting: null },
  { huurder: 'p.vermeulen', kolom: 'gedrag', code: 'alleen-kantoor', toelichting: null },
]

/** Notes about the named people, until half a year from the business date; and a secret address and a colleague among them. */
export async function insertNotities(
  owner: pg.Client,
  { eenheden, datum }: { eenheden: number; datum: string },
): Promise<void> {
  const tenants = tenantsIn(eenheden)
  for (const { huurder, kolom, code, toelichting } of VOORBEELDNOTITIES) {
    if (!tenants.includes(huurder)) continue
    await owner.query(
      `insert into notitie (id, relatie_id, afspraak, hulp, gedrag, toelichting, begin, einddatum, gemaakt_door, gewijzigd_op, gewijzigd_bij)
       values ($1, $2, $3, $4, $5, $6, $7::date - 20, $7::date + 180, $8, pg_temp.moment($7::date - 20, 640), 'Klantcontact')`,
      [
        voorbeeldId(`notitie ${huurder} ${code}`),
        voorbeeldId(huurder),
        kolom === 'afspraak' ? code : null,
        kolom === 'hulp' ? code : null,
        kolom === 'gedrag' ? code : null,
        toelichting,
        datum,
        voorbeeldId('klantmedewerker'),
      ],
    )
  }
  const afgeschermd = [
    ['s.achterberg', 'collega'],
    ['b.ooievaar', 'geheim-adres'],
  ] as const
  for (const [huurder, soort] of afgeschermd)
    if (tenants.includes(huurder))
      await owner.query('insert into afscherming (relatie_id, soort) values ($1, $2)', [
        voorbeeldId(huurder),
        soort,
      ])
}
