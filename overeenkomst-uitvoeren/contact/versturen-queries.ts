import { type Statement, statement } from '../../doelbinding/statement.ts'
import type { Verwerking } from '../../doelbinding/verwerking.ts'
import { berichtVersturen, briefVersturen } from './verwerkingen.ts'

export const teVersturen = statement(berichtVersturen, (db, p: { id: string }) =>
  db
    .selectFrom('bericht as b')
    .innerJoin('relatie as r', 'r.id', 'b.relatie_id')
    .leftJoin('contactvoorkeur as v', 'v.relatie_id', 'b.relatie_id')
    .select(['b.id', 'b.relatie_id', 'b.sjabloon', 'b.gegevens', 'b.kanaal', 'b.naar', 'b.klaargezet_op'])
    .select(['r.aanschrijfnaam', 'r.e_mail', 'r.voorkeurstaal', 'r.overleden_op'])
    .select(['v.kanaal as voorkeur', 'v.niet_storen_tot'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('postprobleem as p')
            .select('p.id')
            .whereRef('p.relatie_id', '=', 'b.relatie_id')
            .where('p.soort', '=', 'adres-weigert')
            .where('p.opgelost_op', 'is', null),
        )
        .as('adres_weigert'),
    )
    .where('b.id', '=', p.id)
    .where('b.status', '=', 'klaargezet')
    // Who takes the message back meanwhile waits for the answer of the mail server, and then finds it sent.
    .forUpdate('b'),
)

/** Homes are those that the person lives in now; who moved out and left no address has none. */
export const teSchrijven = statement(briefVersturen, (db, p: { id: string; wie: string[] }) =>
  db
    .selectFrom('bericht as b')
    .innerJoin('relatie as r', 'r.id', 'b.relatie_id')
    .leftJoin('eenheid as e', (join) => join.on('e.betrokkenen', '@>', p.wie))
    .select(['b.id', 'b.relatie_id', 'b.sjabloon', 'b.gegevens', 'b.reden', 'b.klaargezet_op'])
    .select(['r.aanschrijfnaam', 'r.voorkeurstaal'])
    .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
    .where('b.id', '=', p.id)
    .where('b.status', '=', 'klaargezet')
    .orderBy('e.id')
    .limit(1)
    .forUpdate('b'),
)

type Verstuurd = {
  id: string
  status: string
  kanaal: string
  taal: string
  onderwerp: string
  tekst: string
  gegevens: string
  reden: string | null
  verzondenOp: Date | null
}
type Probleem = { id: string; relatieId: string; berichtId: string; soort: string; sinds: Date }

/** What both ways of sending note in the end; each is compiled for its own verwerking. */
const noting = (verwerking: typeof berichtVersturen) => ({
  noteVerstuurd: statement(verwerking, (db, p: Verstuurd) =>
    db
      .updateTable('bericht')
      .set({
        status: p.status,
        kanaal: p.kanaal,
        taal: p.taal,
        onderwerp: p.onderwerp,
        tekst: p.tekst,
        gegevens: p.gegevens,
        reden: p.reden,
        verzonden_op: p.verzondenOp,
      })
      .where('id', '=', p.id)
      .where('status', '=', 'klaargezet'),
  ),
  noteKanaal: statement(verwerking, (db, p: { id: string; kanaal: string }) =>
    db.updateTable('bericht').set({ kanaal: p.kanaal }).where('id', '=', p.id),
  ),
  insertProbleem: statement(verwerking, (db, p: Probleem) =>
    db.insertInto('postprobleem').values({
      id: p.id,
      relatie_id: p.relatieId,
      bericht_id: p.berichtId,
      soort: p.soort,
      sinds: p.sinds,
    }),
  ),
  // By the message, so that it is asked in one go with the message itself.
  eigenTeksten: statement(verwerking, (db, p: { id: string }) =>
    db
      .selectFrom('sjabloontekst')
      .distinctOn('taal')
      .select(['taal', 'onderwerp', 'tekst'])
      .where('code', '=', (eb) => eb.selectFrom('bericht').select('sjabloon').where('id', '=', p.id))
      .orderBy('taal')
      .orderBy('nummer', 'desc'),
  ),
})

type Noting = ReturnType<typeof noting>
type For<V extends Verwerking> = {
  [K in keyof Noting]: Noting[K] extends Statement<typeof berichtVersturen, infer P, infer R>
    ? Statement<V, P, R>
    : never
}

export const perMail = noting(berichtVersturen)
// The declarations read and write these columns alike; the compiler is shown one of them.
export const perBrief = noting(briefVersturen as unknown as typeof berichtVersturen) as unknown as For<
  typeof briefVersturen
>
