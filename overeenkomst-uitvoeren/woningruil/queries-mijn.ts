import { statement, type Statement } from '../../doelbinding/statement.ts'
import type { Verwerking } from '../../doelbinding/verwerking.ts'
import type { ADRES } from './kolommen.ts'
import {
  woningruilBeantwoorden,
  woningruilBeginnen,
  woningruilOnthouden,
  woningruilUitnodiging,
  woningruilVolgen,
} from './verwerkingen.ts'

type Lezend = Verwerking & {
  readonly leest: {
    readonly account: readonly ['inlognaam', 'deur']
    readonly eenheid: typeof ADRES
    readonly huurovereenkomst: readonly ['geldig', 'betrokkenen']
  }
}
type Of<V extends Verwerking, S> = S extends Statement<Lezend, infer P, infer R> ? Statement<V, P, R> : never

/** What each act of a tenant begins with: the own sign-in name, and the contracts on a day of `dagen`, such as `[2026-11-24,2026-11-24]`. */
function eigen<const V extends Lezend>(verwerking: V) {
  const inlognaam = statement(verwerking as Lezend, (db, p: { ik: string }) =>
    db
      .selectFrom('account')
      .select('inlognaam')
      .where('betrokkene_id', '=', p.ik)
      .where('deur', '=', 'mijn')
      .limit(1),
  )
  const contracten = statement(verwerking as Lezend, (db, p: { huurders: string[]; dagen: string }) =>
    db
      .selectFrom('huurovereenkomst as h')
      .innerJoin('eenheid as e', 'e.id', 'h.eenheid_id')
      .select(['h.id', 'h.eenheid_id', 'h.betrokkenen'])
      .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
      .where('h.betrokkenen', '@>', p.huurders)
      .where('h.geldig', '&&', p.dagen)
      .orderBy('e.straat')
      .orderBy('e.huisnummer'),
  )
  // The compiler cannot look into a V that is still open; `Lezend` says that it may read these columns.
  return {
    inlognaam: inlognaam as unknown as Of<V, typeof inlognaam>,
    contracten: contracten as unknown as Of<V, typeof contracten>,
  }
}

export const beginnen = eigen(woningruilBeginnen)
export const uitgenodigd = eigen(woningruilUitnodiging)
export const antwoorden = eigen(woningruilBeantwoorden)

/** Invitations by a sign-in name, to rings that still wait. */
export const uitnodigingen = statement(woningruilUitnodiging, (db, p: { naam: string }) =>
  db
    .selectFrom('woningruil_deelname as d')
    .innerJoin('woningruil as w', 'w.id', 'd.woningruil_id')
    .innerJoin('relatie as r', 'r.id', 'd.uitnodiger_id')
    .select(['w.id', 'w.nummer', 'w.aantal', 'w.uiterlijk', 'r.aanschrijfnaam', 'd.plaats'])
    .where('d.uitgenodigd', '=', p.naam)
    .where('d.loopt', '=', true)
    .orderBy('w.nummer', 'desc')
    .limit(20),
)

/** Rings of one household, newest first. Where a home was swapped, the old address is no longer its own to see. */
export const eigenRuilen = statement(woningruilVolgen, (db, p: { huurders: string[] }) =>
  db
    .selectFrom('woningruil_deelname as d')
    .innerJoin('woningruil as w', 'w.id', 'd.woningruil_id')
    .select(['w.id', 'w.nummer', 'w.status', 'w.aantal', 'w.begonnen_op', 'w.uiterlijk', 'w.datum'])
    .where('d.betrokkenen', '@>', p.huurders)
    .where('d.uitgenodigd', 'is', null)
    .orderBy('w.nummer', 'desc')
    .limit(50),
)

/** Rings to which this tenant was invited by sign-in name, and which wait for the answer. */
export const teAntwoorden = statement(woningruilOnthouden, (db, p: { ik: string }) =>
  db
    .selectFrom('woningruil_deelname as d')
    .innerJoin('woningruil as w', 'w.id', 'd.woningruil_id')
    .innerJoin('account as a', (join) =>
      join.on((eb) => eb('d.uitgenodigd', '=', eb.fn<string>('lower', ['a.inlognaam']))),
    )
    .select(['w.id', 'w.nummer', 'w.uiterlijk'])
    .where('a.betrokkene_id', '=', p.ik)
    .where('a.deur', '=', 'mijn')
    .where('d.loopt', '=', true)
    .orderBy('w.nummer')
    .limit(5),
)

/** Rings that wait for the signature of this tenant. */
export const teTekenen = statement(woningruilOnthouden, (db, p: { ik: string }) =>
  db
    .selectFrom('woningruil_deelnemer as n')
    .innerJoin('woningruil_deelname as d', 'd.id', 'n.deelname_id')
    .innerJoin('woningruil as w', 'w.id', 'd.woningruil_id')
    .select(['w.id', 'w.nummer', 'w.uiterlijk'])
    .where('n.relatie_id', '=', p.ik)
    .where('n.getekend_op', 'is', null)
    .where('w.status', '=', 'tekenen')
    .orderBy('w.nummer')
    .limit(5),
)

export const eigenRuil = statement(woningruilVolgen, (db, p: { id: string; huurders: string[] }) =>
  db
    .selectFrom('woningruil_deelname as d')
    .innerJoin('woningruil as w', 'w.id', 'd.woningruil_id')
    .leftJoin('eenheid as e', 'e.id', 'd.eenheid_id')
    .select(['w.id', 'w.nummer', 'w.status', 'w.aantal', 'w.begonnen_op', 'w.uiterlijk', 'w.datum'])
    .select(['w.versie', 'd.id as deelname_id', 'd.plaats', 'd.betrokkenen'])
    .select(['d.reden', 'd.krijgt_adres', 'd.krijgt_huur_cent', 'd.besluit', 'd.grond', 'd.inspectie_op'])
    .select(['d.inspectie_uitkomst', 'd.gestopt_op', 'd.borg_oud_cent', 'd.borg_open_cent'])
    .select(['d.borg_terug_cent', 'd.borg_terug_voor', 'd.borg_nieuw_cent'])
    .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
    .where('w.id', '=', p.id)
    .where('d.uitgenodigd', 'is', null)
    .where('d.betrokkenen', '@>', p.huurders),
)

/** Who signs for this tenant on a day, by decision of a court. */
export const vertegenwoordigers = statement(woningruilVolgen, (db, p: { ik: string; dagen: string }) =>
  db
    .selectFrom('vertegenwoordiging as v')
    .innerJoin('relatie as r', 'r.id', 'v.vertegenwoordiger_id')
    .select(['v.soort', 'v.vertegenwoordiger_id as id', 'r.aanschrijfnaam as naam'])
    .where('v.relatie_id', '=', p.ik)
    .where('v.geldig', '&&', p.dagen),
)

/** Names that this household typed and that have not answered. */
export const openUitnodigingen = statement(woningruilVolgen, (db, p: { id: string }) =>
  db
    .selectFrom('woningruil_deelname')
    .select(['plaats', 'uitgenodigd'])
    .where('woningruil_id', '=', p.id)
    .where('uitgenodigd', 'is not', null)
    .orderBy('plaats'),
)

export const eigenStappen = statement(woningruilVolgen, (db, p: { id: string }) =>
  db
    .selectFrom('woningruil_stap')
    .select(['id', 'stap', 'status', 'gezet_op'])
    .where('woningruil_id', '=', p.id)
    .orderBy('gezet_op', 'desc')
    .orderBy('id')
    .limit(100),
)

/** The tenants of the own home, and who of them signed. */
export const eigenTekenaars = statement(woningruilVolgen, (db, p: { deelnameId: string }) =>
  db
    .selectFrom('woningruil_deelnemer as n')
    .innerJoin('relatie as r', 'r.id', 'n.relatie_id')
    .select(['n.relatie_id', 'n.getekend_op', 'r.aanschrijfnaam'])
    .where('n.deelname_id', '=', p.deelnameId)
    .orderBy('r.aanschrijfnaam'),
)
