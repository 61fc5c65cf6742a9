import type pg from 'pg'
import { meldingOntvangen } from '../../overeenkomst-uitvoeren/onderhoud/berichten.ts'
import { tenantsIn } from './cast.ts'
import { voorbeeldId } from './mensen.ts'

/** Since when we know how to reach everybody: for most since they came, and confirmed by a code for one in three. */
export async function insertContactgegevens(owner: pg.Client, datum: string): Promise<void> {
  await owner.query(
    `insert into contactgegeven (id, relatie_id, soort, waarde, geldig, bevestigd_op, bevestigd_hoe)
     select pg_temp.sleutel(r.id || w.soort), r.id, w.soort, w.waarde, tstzrange(k.sinds, null),
            case when k.lot % 3 = 0 then k.sinds end, case when k.lot % 3 = 0 then w.hoe end
     from relatie r
     cross join lateral (values ('e-mail', r.e_mail, 'code-e-mail'), ('telefoon', r.telefoon, 'code-brief')) w (soort, waarde, hoe)
     cross join lateral (select pg_temp.moment($1::date - 30 - abs(hashtext(r.id || w.soort)) % 1500, 600) as sinds,
                                abs(hashtext(w.soort || r.id)) as lot) k
     where w.waarde <> ''`,
    [datum],
  )
}

/** Who wrote, called or came by: one in four people in the last two years, and the named ones. */
export async function insertContactmomenten(
  owner: pg.Client,
  { eenheden, datum }: { eenheden: number; datum: string },
): Promise<void> {
  await owner.query(
    `insert into contactmoment (id, relatie_id, kanaal, onderwerp, afloop, op)
     select pg_temp.sleutel('contactmoment' || r.id || n), r.id,
            (array['telefoon', 'telefoon', 'telefoon', 'e-mail', 'balie', 'chat'])[1 + lot % 6],
            (array['reparatie', 'reparatie', 'huur', 'woning', 'gegevens', 'verhuizen', 'overlast'])[1 + lot / 7 % 7],
            (array['beantwoord', 'beantwoord', 'teruggebeld', 'doorverwezen', 'taak'])[1 + lot / 50 % 5],
            pg_temp.moment(pg_temp.werkdag($1::date - 3 - lot % 700), 510 + lot % 480)
     from relatie r cross join generate_series(1, 2) n cross join lateral (select abs(hashtext(r.id::text || n)) as lot) l
     where lot % 8 = 0`,
    [datum],
  )
  const tenants = tenantsIn(eenheden)
  for (const [huurder, dagen, kanaal, onderwerp, toelichting, afloop] of VOORBEELDCONTACTEN)
    if (tenants.includes(huurder))
      await owner.query(
        `insert into contactmoment (id, relatie_id, kanaal, onderwerp, toelichting, afloop, op)
         values ($1, $2, $3, $4, $5, $6, pg_temp.moment(pg_temp.werkdag($7::date - $8::integer), 635))`,
        [
          voorbeeldId(`contactmoment ${huurder} ${dagen}`),
          voorbeeldId(huurder),
          kanaal,
          onderwerp,
          toelichting,
          afloop,
          datum,
          dagen,
        ],
      )
}

const VOORBEELDCONTACTEN = [
  ['j.dewit', 4, 'telefoon', 'reparatie', null, 'beantwoord'],
  ['j.dewit', 120, 'balie', 'gegevens', null, 'beantwoord'],
  ['e.yilmaz', 9, 'chat', 'woning', 'Vraagt hoe de ventilatie werkt.', 'beantwoord'],
  ['p.vermeulen', 15, 'telefoon', 'reparatie', null, 'niet-bereikt'],
  ['t.lindqvist', 6, 'e-mail', 'reparatie', null, 'doorverwezen'],
  ['b.ooievaar', 2, 'brief', 'anders', 'Wil grotere letters in brieven.', 'taak'],
] as const

/** That we have a report: told to everybody who reported in the last two months, by e-mail, and read by two in three. */
export async function insertBerichten(owner: pg.Client, datum: string): Promise<void> {
  const { onderwerp, tekst } = meldingOntvangen
  await owner.query(
    `insert into bericht (id, relatie_id, sjabloon, doel, gegevens, zaak, status, kanaal, taal, onderwerp, tekst, versturen_na, klaargezet_op,
                          verzonden_op, gelezen_op)
     select pg_temp.sleutel('bericht' || v.id), v.relatie_id, $2, 'reparatie-melden',
            jsonb_build_object('nummer', v.nummer::text, 'onderwerp', v.plaats, 'verzoek', v.id), 'onderhoudsverzoek ' || v.nummer,
            'verzonden', case when r.e_mail <> '' then 'e-mail' else 'brief' end, t.taal, replace(t.onderwerp, '{nummer}', v.nummer::text),
            replace(t.tekst, '{onderwerp}', v.plaats), v.gemeld_op, v.gemeld_op, v.gemeld_op + interval '10 seconds',
            case when abs(hashtext(v.id::text)) % 3 > 0 then v.gemeld_op + interval '5 hours' end
     from onderhoudsverzoek v join relatie r on r.id = v.relatie_id
     join (values ('nl', $3::text, $4::text), ('en', $5, $6)) t (taal, onderwerp, tekst) on t.taal = case r.voorkeurstaal when 'en' then 'en' else 'nl' end
     where v.gemeld_op >= $1::date - 60 and v.gemeld_op < $1::date`,
    [datum, meldingOntvangen.code, onderwerp.nl, tekst.nl, onderwerp.en, tekst.en],
  )
}
