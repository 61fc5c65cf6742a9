import type pg from 'pg'
import { uitnodiging, werkzaamheden } from '../../overeenkomst-uitvoeren/contact/berichten-reeks.ts'
import { fillIn, type Sjabloon } from '../../overeenkomst-uitvoeren/contact/sjabloon.ts'
import { addDays } from '../../tijd.ts'
import { voorbeeldId } from './mensen.ts'
import { STRAAT_VOORBEELDMENSEN } from './names.ts'

/** Work in the street of the named people, announced and read by most; and an invitation that waits for its start. */
export async function insertReeksen(owner: pg.Client, datum: string): Promise<void> {
  const steiger = {
    wat: 'nieuwe dakgoten',
    wat_en: 'new gutters',
    begin: addDays(datum, 12),
    eind: addDays(datum, 16),
  }
  await insertReeks(owner, {
    sleutel: 'reeks dakgoten',
    vorm: werkzaamheden,
    doel: 'werkzaamheden-aankondigen',
    omschrijving: 'Werkzaamheden aankondigen: nieuwe dakgoten',
    gegevens: {
      ...steiger,
      meer: 'Er staat een steiger voor uw woning. Zet uw auto en fiets zolang ergens anders.',
      meer_en: 'There will be scaffolding in front of your home. Please park your car and bicycle elsewhere.',
    },
    gestart: addDays(datum, -9),
    datum,
  })
  await insertReeks(owner, {
    sleutel: 'reeks binnentuin',
    vorm: uitnodiging,
    doel: 'huurders-uitnodigen',
    omschrijving: 'Huurders uitnodigen: praten over de binnentuin',
    gegevens: {
      wat: 'praten over de binnentuin',
      wat_en: 'talk about the courtyard garden',
      begin: addDays(datum, 20),
      meer: 'Wij beginnen om 19.30 uur op ons kantoor. Er is koffie en thee.',
      meer_en: 'We begin at 19.30 at our office. There is coffee and tea.',
    },
    gestart: null,
    datum,
  })
}

type Voorbeeldreeks = {
  sleutel: string
  vorm: Sjabloon
  doel: string
  omschrijving: string
  gegevens: Record<string, string>
  gestart: string | null
  datum: string
}

async function insertReeks(owner: pg.Client, reeks: Voorbeeldreeks): Promise<void> {
  const { sleutel, vorm, doel, omschrijving, gegevens, gestart, datum } = reeks
  const [id, json, sjabloon] = [voorbeeldId(sleutel), JSON.stringify(gegevens), vorm.code]
  await owner.query(
    `with m as (
       select distinct p.relatie_id from huurovereenkomst h join eenheid e on e.id = h.eenheid_id
       join huurovereenkomst_partij p on p.huurovereenkomst_id = h.id where e.straat = $6 and h.geldig @> $7::date),
     k as (
       insert into berichtreeks (id, sjabloon, doel, gegevens, omschrijving, groep, straat, woonplaats, peildatum, aantal, uitgesloten, lijst_op, status,
                                 gestart_op, versturen_na, gemaakt_op, gemaakt_door, versie)
       select $1, $2, $3, $4::jsonb, $5, 'straat', $6, (select min(e.woonplaats) from eenheid e where e.straat = $6), coalesce($8::date, $7::date), (select count(*) from m), '{}',
              pg_temp.moment(coalesce($8::date, $7::date), 600), case when $8::date is null then 'concept' else 'klaargezet' end,
              pg_temp.moment($8::date, 605), pg_temp.moment($8::date, 620), pg_temp.moment(coalesce($8::date, $7::date), 595), $9, 2
       returning id)
     insert into berichtreeks_ontvanger (berichtreeks_id, relatie_id, uitkomst) select k.id, m.relatie_id, 'mee' from k cross join m`,
    [
      id,
      sjabloon,
      doel,
      json,
      omschrijving,
      STRAAT_VOORBEELDMENSEN,
      datum,
      gestart,
      voorbeeldId('verhuurconsulent'),
    ],
  )
  if (gestart === null) return
  const [nl, en] = [fillIn(vorm, 'nl', gegevens), fillIn(vorm, 'en', gegevens)]
  await owner.query(
    `insert into bericht (id, relatie_id, reeks_id, sjabloon, doel, gegevens, zaak, status, kanaal, taal, onderwerp, tekst, versturen_na,
                          klaargezet_op, verzonden_op, gelezen_op)
     select pg_temp.sleutel('reeksbericht' || o.relatie_id), o.relatie_id, o.berichtreeks_id, $2, $3, $4, 'berichtreeks ' || $1, 'verzonden',
            case when r.e_mail <> '' then 'e-mail' else 'brief' end, t.taal, t.onderwerp, t.tekst, m.op, m.op, m.op,
            case when abs(hashtext(r.id::text)) % 4 > 0 then m.op + interval '9 hours' end
     from berichtreeks_ontvanger o join relatie r on r.id = o.relatie_id
     cross join lateral (select pg_temp.moment($5::date, 620) as op) m
     join (values ('nl', $6::text, $7::text), ('en', $8, $9)) t (taal, onderwerp, tekst) on t.taal = case r.voorkeurstaal when 'en' then 'en' else 'nl' end
     where o.berichtreeks_id = $1::uuid`,
    [id, sjabloon, doel, json, gestart, nl.onderwerp, nl.tekst, en.onderwerp, en.tekst],
  )
}
