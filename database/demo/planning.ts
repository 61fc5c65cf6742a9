import type pg from 'pg'
import { feestdagenIn } from '../../overeenkomst-uitvoeren/planning/feestdagen.ts'
import { VAKMANNEN } from './vakmannen.ts'
import { voorbeeldId } from './mensen.ts'

/** Weekdays of work ahead that are filled, and how full they get as they lie further away. */
const DAGEN = 13

/** Workers with hours and days off, and the visits of the coming two weeks divided among them. */
export async function insertPlanning(owner: pg.Client, datum: string): Promise<void> {
  await insertVakmannen(owner, datum)
  await describeVerzoeken(owner, datum)
  await describeVoorbeelden(owner, datum)
  await planSlots(owner, datum)
  await fillSlots(owner)
}

async function insertVakmannen(owner: pg.Client, datum: string): Promise<void> {
  const rows = VAKMANNEN.map((each) => ({
    ...each,
    id: voorbeeldId(each.sleutel),
    bedrijf: voorbeeldId(each.ketenpartner),
  }))
  const json = JSON.stringify(rows)
  await owner.query(
    `insert into vakman (id, ketenpartner_id, naam, vaardigheden, gebieden)
     select id, bedrijf, naam, vaardigheden, gebieden
     from jsonb_to_recordset($1::jsonb) x (id uuid, bedrijf uuid, naam text, vaardigheden text[], gebieden text[])`,
    [json],
  )
  await owner.query(
    `insert into werktijd (vakman_id, weekdag, geldig, begin, eind)
     select id, dag, '[2020-01-01,)', begin::time, eind::time
     from jsonb_to_recordset($1::jsonb) x (id uuid, weekdagen integer[], begin text, eind text), unnest(weekdagen) dag`,
    [json],
  )
  await owner.query(
    `insert into afwezigheid (vakman_id, dagen)
     select id, daterange($2::date + (vrij ->> 0)::integer, $2::date + (vrij ->> 1)::integer)
     from jsonb_to_recordset($1::jsonb) x (id uuid, vrij jsonb) where vrij is not null`,
    [json, datum],
  )
}

/** What an open report of the mass asks: skill by its trade, and some tenants are not always at home. */
async function describeVerzoeken(owner: pg.Client, datum: string): Promise<void> {
  await owner.query(
    `update onderhoudsverzoek v set
       vaardigheid = p.vak, duur_minuten = (array[30, 45, 60, 60])[1 + pg_temp.onder('duur', p.j, 4)],
       spoed = case when p.status = 'REG' and p.dag >= $1::date - 1 and pg_temp.kans('spoed', p.j) < 0.4 then '24-uur' else 'gewoon' end,
       dagdelen = case when pg_temp.kans('thuis', p.j) < 0.12 then array['ma-ochtend', 'di-ochtend', 'wo-ochtend', 'do-ochtend', 'vr-ochtend']
                       when pg_temp.kans('thuis', p.j) < 0.2 then array['di-middag', 'wo-middag', 'do-middag'] else '{}' end
     from plan_verzoek p where p.id = v.id and v.status in ('REG', 'INB')`,
    [datum],
  )
}

const VOORBEELDEN: Record<string, readonly [vaardigheid: string, duur: number, vakman: string | null]> = {
  'lekkende-kraan': ['loodgieter', 60, null],
  'koude-radiator': ['verwarming', 120, 'r.kraanstra'],
  'rotte-dakrand': ['dak', 120, null],
  'lekkende-stortbak': ['loodgieter', 120, 'r.kraanstra'],
  'verstopte-afvoer': ['riolering', 120, 'r.kraanstra'],
  'klemmende-badkamerdeur': ['timmerwerk', 120, 's.draadsma'],
  'kapotte-buitenlamp': ['elektra', 120, 't.klinkhamer'],
  'mould-bathroom': ['ventilatie', 90, null],
}

/** The named repairs keep their dates; who comes is one of those who can. */
async function describeVoorbeelden(owner: pg.Client, datum: string): Promise<void> {
  for (const [sleutel, [vaardigheid, duur, vakman]] of Object.entries(VOORBEELDEN)) {
    await owner.query('update onderhoudsverzoek set vaardigheid = $2, duur_minuten = $3 where id = $1', [
      voorbeeldId(sleutel),
      vaardigheid,
      duur,
    ])
    if (vakman)
      await owner.query(
        `update onderhoudsorder set vakman_id = $2 where onderhoudsverzoek_id = $1 and status in ('GUN', 'INB', 'WOG') and begin >= $3::date`,
        [voorbeeldId(sleutel), voorbeeldId(vakman), datum],
      )
  }
}

/** Places in the days of the workers, five a day, fewer as they lie further away; none beside a named repair. */
async function planSlots(owner: pg.Client, datum: string): Promise<void> {
  const jaar = Number(datum.slice(0, 4))
  await owner.query(
    `create temp table plan_slot on commit drop as
     select v.id as vakman_id, v.ketenpartner_id, v.vaardigheden[1] as vak, pg_temp.moment(d.dag, m.minuut) as begin,
            row_number() over (partition by v.vaardigheden[1]
              order by pg_temp.kans('plek', hashtext(v.id::text || d.dag || m.minuut)) / case when d.n < 3 then 1.0 when d.n < 7 then 0.7 else 0.45 end) as nr
     from vakman v
     cross join (select $1::date + n as dag, n from generate_series(0, $2::integer) n) d
     cross join unnest(array[480, 570, 655, 760, 850]) m (minuut)
     join werktijd w on w.vakman_id = v.id and w.weekdag = extract(isodow from d.dag)
       and m.minuut >= extract(epoch from w.begin) / 60 and m.minuut + 60 <= extract(epoch from w.eind) / 60
     where not d.dag = any ($3::date[])
       and not exists (select from afwezigheid a where a.vakman_id = v.id and a.dagen @> d.dag)
       and not exists (select from bezetting b where b.vakman_id = v.id and b.begin::date = d.dag)`,
    [datum, DAGEN, [...feestdagenIn(jaar), ...feestdagenIn(jaar + 1)]],
  )
}

async function fillSlots(owner: pg.Client): Promise<void> {
  await owner.query(
    `update onderhoudsorder o set vakman_id = s.vakman_id, ketenpartner_id = s.ketenpartner_id, begin = s.begin,
            eind = s.begin + v.duur_minuten * interval '1 minute'
     from (select p.id, p.vak, row_number() over (partition by p.vak order by p.j) as nr from plan_verzoek p where p.status = 'INB') p
     join plan_slot s using (vak, nr)
     join onderhoudsverzoek v on v.id = p.id
     where o.id = v.order_id and o.vakman_id is null`,
  )
}
