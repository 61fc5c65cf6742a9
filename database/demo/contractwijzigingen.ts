import type pg from 'pg'
import { householdsIn, tenantsIn } from './cast.ts'
import { voorbeeldId } from './mensen.ts'

type Wijziging = {
  huurder: string
  soort: string
  status: string
  /** Days from the business date: when it came in, the day it names, and until when it may wait. */
  ingediend: number
  dag: number | null
  uiterlijk: number | null
  /** Somebody new in it, with the part in the change. */
  ander?: string
  nieuweNaam?: string
  huishouden?: 'geboren'
  /** Steps in order: code, status, who, day. */
  stappen: readonly (readonly [stap: string, status: string, door: string, dag: number])[]
}

/** Open changes of the named people, in several states. */
const WIJZIGINGEN: readonly Wijziging[] = [
  {
    huurder: 'p.vermeulen',
    soort: 'opzegging-huurder',
    status: 'voorgeinspecteerd',
    ingediend: -16,
    dag: 33,
    uiterlijk: 33,
    stappen: [
      ['zeg-op', 'ontvangen', 'aanvrager', -16],
      ['bevestig', 'opgezegd', 'verhuurconsulent', -15],
      ['voorinspectie-gedaan', 'voorgeinspecteerd', 'verhuurconsulent', -3],
    ],
  },
  {
    huurder: 'e.yilmaz',
    soort: 'huishoudwijziging',
    status: 'gemeld',
    ingediend: -2,
    dag: -9,
    uiterlijk: 28,
    ander: 'D. Yilmaz',
    huishouden: 'geboren',
    stappen: [['meld', 'gemeld', 'aanvrager', -2]],
  },
  {
    huurder: 't.lindqvist',
    soort: 'medehuurder-verzoek',
    status: 'aangevraagd',
    ingediend: -82,
    dag: null,
    uiterlijk: 9,
    ander: 'K. Sundberg',
    stappen: [
      ['vraag-aan', 'wacht-op-ander', 'aanvrager', -82],
      ['stem-in', 'aangevraagd', 'verhuurconsulent', -81],
    ],
  },
  {
    huurder: 'j.dewit',
    soort: 'naamswijziging',
    status: 'gemeld',
    ingediend: -1,
    dag: -1,
    uiterlijk: 29,
    nieuweNaam: 'Mw. J. Aalders',
    stappen: [['meld', 'gemeld', 'aanvrager', -1]],
  },
]

const lot = (column: string): string => `hashtextextended(${column}::text, 0)`

type Demo = { eenheden: number; datum: string }

/** Changes of contracts of the named people and of some of the others, an inspection, and statements for a next landlord. */
export async function insertContractwijzigingen(owner: pg.Client, { eenheden, datum }: Demo): Promise<void> {
  const tenants = tenantsIn(eenheden)
  for (const wijziging of WIJZIGINGEN)
    if (tenants.includes(wijziging.huurder)) await insertWijziging(owner, wijziging, { eenheden, datum })
  if (tenants.includes('p.vermeulen')) await insertInspectie(owner, datum)
  await insertOpzeggingen(owner, datum)
  await insertVerklaringen(owner, tenants, datum)
}

async function insertWijziging(
  owner: pg.Client,
  wijziging: Wijziging,
  { eenheden, datum }: Demo,
): Promise<void> {
  const { huurder, soort, status, ingediend, dag, uiterlijk, ander, nieuweNaam, huishouden, stappen } =
    wijziging
  const huis = householdsIn(eenheden).find(({ huurders }) =>
    huurders.some(({ sleutel }) => sleutel === huurder),
  )
  const plek = `${huis?.huisnummer}${huis?.toevoeging ?? ''}`
  const [id, over] = [voorbeeldId(`wijziging ${soort} ${huurder}`), voorbeeldId(huurder)]
  const andere = ander ? voorbeeldId(`wijziging ander ${huurder}`) : null
  const partijen = (huis?.huurders ?? []).map(({ sleutel }) => voorbeeldId(sleutel))
  const betrokkenen = [...partijen, ...(andere ? [andere] : [])].toSorted()
  if (andere) await owner.query('insert into relatie (id, aanschrijfnaam) values ($1, $2)', [andere, ander])
  await owner.query(
    `insert into contractwijziging (id, soort, status, huurovereenkomst_id, eenheid_id, aanvrager_id, over_id, andere_id, betrokkenen,
       ingediend_op, datum, uiterlijk, nieuwe_naam, huishouden_soort, huishouden_rol)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::date + $11::integer, $10::date + $12::integer, $10::date + $13::integer, $14, $15, $16)`,
    [
      id,
      soort,
      status,
      voorbeeldId(`huurovereenkomst ${plek}`),
      voorbeeldId(`woning ${plek}`),
      over,
      andere ?? over,
      andere,
      betrokkenen,
      datum,
      ingediend,
      dag,
      uiterlijk,
      nieuweNaam ?? null,
      huishouden ?? null,
      huishouden ? 'kind' : null,
    ],
  )
  for (const [stap, naar, door, op] of stappen)
    await owner.query(
      `insert into contractwijziging_stap (id, contractwijziging_id, betrokkenen, stap, status, door, gezet_op)
       values ($1, $2, $3, $4, $5, $6, pg_temp.moment($7::date + $8::integer, 620))`,
      [voorbeeldId(`stap ${soort} ${huurder} ${stap}`), id, betrokkenen, stap, naar, door, datum, op],
    )
}

/** What was found at the home of Mr Vermeulen, who objects to one thing; and the day of the final inspection. */
async function insertInspectie(owner: pg.Client, datum: string): Promise<void> {
  const wijziging = voorbeeldId('wijziging opzegging-huurder p.vermeulen')
  const mensen = [voorbeeldId('p.vermeulen')]
  const [voor, eind] = [voorbeeldId('voorinspectie'), voorbeeldId('eindinspectie')]
  await owner.query(
    `update huurovereenkomst set geldig = daterange(lower(geldig), $2::date + 34), opgezegd_op = $2::date - 16, status = 'OPG' where id = $1`,
    [voorbeeldId('huurovereenkomst 16'), datum],
  )
  await owner.query(
    `insert into inspectie (id, contractwijziging_id, betrokkenen, soort, gepland_op, medewerker_id, gedaan_op)
     values ($1, $3, $4, 'voorinspectie', pg_temp.moment($5::date - 3, 570), $6, pg_temp.moment($5::date - 3, 620)),
            ($2, $3, $4, 'eindinspectie', pg_temp.moment($5::date + 33, 600), $6, null)`,
    [voor, eind, wijziging, mensen, datum, voorbeeldId('verhuurconsulent')],
  )
  await owner.query(
    `insert into inspectie_bevinding (id, inspectie_id, betrokkenen, ruimte, staat, grond, kosten_cent, bezwaar, bezwaar_op)
     values ($1, $5, $6, 'woonkamer', 'goed', null, 0, null, null), ($2, $5, $6, 'keuken', 'kapot', 'schade', 12500, null, null),
            ($3, $5, $6, 'badkamer', 'kapot', 'ouderdom', 0, null, null),
            ($4, $5, $6, 'slaapkamer', 'anders', 'verandering', 24000, 'was-al-zo', pg_temp.moment($7::date - 1, 1180))`,
    [...['a', 'b', 'c', 'd'].map((each) => voorbeeldId(`bevinding ${each}`)), voor, mensen, datum],
  )
}

/** Some of the other tenants gave notice; a few notices still have to be confirmed. */
async function insertOpzeggingen(owner: pg.Client, datum: string): Promise<void> {
  await owner.query(
    `insert into contractwijziging (id, soort, status, huurovereenkomst_id, eenheid_id, aanvrager_id, over_id, betrokkenen, ingediend_op, datum, uiterlijk)
     select pg_temp.id('opzegging', ${lot('h.id')}), 'opzegging-huurder', 'ontvangen', h.id, h.eenheid_id, p.relatie_id, p.relatie_id, h.betrokkenen,
            $1::date - o.dagen, (date_trunc('month', $1::date - o.dagen + interval '2 months') - interval '1 day')::date, $1::date - o.dagen + 4
     from huurovereenkomst h
     join huurovereenkomst_partij p on p.huurovereenkomst_id = h.id and p.rol = 'huurder'
     cross join lateral (select pg_temp.onder('opzegdag', ${lot('h.id')}, 5) as dagen) o
     where h.status = 'LOP' and pg_temp.kans('opzegging', ${lot('h.id')}) < 0.006
       and not exists (select from contractwijziging w where w.huurovereenkomst_id = h.id)
     order by h.id`,
    [datum],
  )
  await owner.query(
    `insert into contractwijziging_stap (id, contractwijziging_id, betrokkenen, stap, status, door, datum, gezet_op)
     select pg_temp.id('opzegstap', ${lot('w.id')}), w.id, w.betrokkenen, 'zeg-op', 'ontvangen', 'aanvrager', w.datum, pg_temp.moment(w.ingediend_op, 700)
     from contractwijziging w where w.soort = 'opzegging-huurder' and w.status = 'ontvangen'`,
  )
}

const VERKLARINGEN = [
  { huurder: 'e.yilmaz', plek: '14', status: 'aangevraagd', betaalgedrag: null, overlast: null, staat: null },
  {
    huurder: 'p.vermeulen',
    plek: '16',
    status: 'ter-inzage',
    betaalgedrag: 'op-tijd',
    overlast: 'geen',
    staat: 'goed',
  },
  {
    huurder: 'h.achterberg',
    plek: '18',
    status: 'aangevraagd',
    betaalgedrag: null,
    overlast: null,
    staat: null,
  },
] as const

async function insertVerklaringen(
  owner: pg.Client,
  tenants: readonly string[],
  datum: string,
): Promise<void> {
  for (const { huurder, plek, status, betaalgedrag, overlast, staat } of VERKLARINGEN) {
    if (!tenants.includes(huurder)) continue
    await owner.query(
      `insert into verhuurdersverklaring (id, relatie_id, huurovereenkomst_id, status, adres, huur_vanaf, huur_tot, huur_cent,
         betaalgedrag, overlast, staat, aangevraagd_op)
       select $1, $2, h.id, $4, e.straat || ' ' || e.huisnummer || ', ' || e.postcode || ' ' || e.woonplaats, lower(h.geldig), upper(h.geldig) - 1,
              (select sum(p.bedrag_cent) from huurprijs p where p.huurovereenkomst_id = h.id and p.geldig @> $8::date), $5, $6, $7,
              pg_temp.moment($8::date - 2, 600)
       from huurovereenkomst h join eenheid e on e.id = h.eenheid_id where h.id = $3`,
      [
        voorbeeldId(`verklaring ${huurder}`),
        voorbeeldId(huurder),
        voorbeeldId(`huurovereenkomst ${plek}`),
        status,
        betaalgedrag,
        overlast,
        staat,
        datum,
      ],
    )
  }
}
