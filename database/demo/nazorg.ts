import type pg from 'pg'
import eersteBoom from '../../overeenkomst-uitvoeren/vragenboom/eerste-boom.json' with { type: 'json' }
import { listPaden, vragenboomSchema, walk } from '../../overeenkomst-uitvoeren/vragenboom/vragenboom.ts'
import { voorbeeldId } from './mensen.ts'
import { VOORBEELDVERZOEKEN } from './verzoeken.ts'

/** What came by the tree of questions, who helps whom, a complaint, and the costs of the own service. */
export async function insertNazorg(owner: pg.Client, datum: string): Promise<void> {
  await insertAntwoorden(owner, datum)
  await insertMachtiging(owner, datum)
  await insertKlacht(owner, datum)
  await settleEigenDienst(owner)
}

/** The named repairs that were reported by answers: what is broken, in the words of the tree. */
async function insertAntwoorden(owner: pg.Client, datum: string): Promise<void> {
  const [versie, boom] = [voorbeeldId('vragenboom'), vragenboomSchema.parse(eersteBoom)]
  await owner.query(
    `insert into vragenboom_versie (id, status, inhoud, gemaakt_op, in_gebruik_op)
     values ($1, 'in_gebruik', $2::jsonb, pg_temp.moment($3::date - 400, 600), pg_temp.moment($3::date - 399, 600))`,
    [versie, JSON.stringify(eersteBoom), datum],
  )
  const paden = listPaden(boom)
  for (const { sleutel, antwoorden } of VOORBEELDVERZOEKEN) {
    const pad =
      antwoorden && paden.find((each) => antwoorden.every((code, nr) => each.antwoorden[nr] === code))
    const plek = pad && walk(boom, pad.antwoorden)
    if (plek?.soort !== 'uitkomst') continue
    const { titel, defectsoort, element, betaalt, vaardigheid, duurMinuten } = plek.uitkomst
    await owner.query(
      `update onderhoudsverzoek set vragenboom_versie_id = $2, antwoorden = $3, uitkomst = $4, onderwerp = $5, defectsoort = $6,
         element = $7, betaler = $8, vaardigheid = $9, duur_minuten = $10 where id = $1`,
      [
        voorbeeldId(sleutel),
        versie,
        pad?.antwoorden,
        plek.naam,
        titel.nl,
        defectsoort,
        element,
        betaalt,
        vaardigheid,
        duurMinuten,
      ],
    )
  }
}

/** Mevrouw De Wit lets her neighbour report and arrange repairs. */
const insertMachtiging = (owner: pg.Client, datum: string) =>
  owner.query(
    `insert into machtiging (id, gever_id, nemer_id, uitgenodigd, taken, gegeven_op, aanvaard_op)
     select $1, g.id, n.id, n.e_mail, '{reparatie,regelen}', pg_temp.moment($4::date - 20, 640), pg_temp.moment($4::date - 19, 1150)
     from relatie g, relatie n where g.id = $2 and n.id = $3`,
    [voorbeeldId('machtiging de-wit'), voorbeeldId('j.dewit'), voorbeeldId('m.yilmaz'), datum],
  )

const insertKlacht = (owner: pg.Client, datum: string) =>
  owner.query(
    `insert into klacht (id, relatie_id, onderhoudsverzoek_id, tekst, gemeld_op)
     select $1, v.relatie_id, v.id, 'Het toilet was maar kort goed. Ik heb twee keer moeten bellen voor er iemand kwam.', pg_temp.moment($3::date - 1, 720)
     from onderhoudsverzoek v where v.id = $2`,
    [voorbeeldId('klacht toilet'), voorbeeldId('verstopt-toilet'), datum],
  )

/** Visits of the own service are settled when they end; those that were made settled get their materials in the costs. */
async function settleEigenDienst(owner: pg.Client): Promise<void> {
  await owner.query(
    `update onderhoudskosten c set bedrag_cent = c.bedrag_cent + m.som
     from (select onderhoudsorder_id, sum(aantal * prijs_cent)::bigint as som from ordermateriaal group by 1) m
     where m.onderhoudsorder_id = c.onderhoudsorder_id and c.afrekening = 'eigen'`,
  )
  await owner.query(`update onderhoudsorder set status = 'AFG' where status = 'TEC' and afrekening = 'eigen'`)
}
