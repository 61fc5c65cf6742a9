import { statement } from '../../doelbinding/statement.ts'
import {
  auditInzien,
  eigenGegevensInzien,
  logboekInzien,
  logvraagBeantwoorden,
  logvraagStellen,
} from './verwerkingen.ts'

/** Lines about the opened person, newest first; `voor` is the id of the last line of the page before. */
export const listRegels = statement(logboekInzien, (db, p: { voor: string; aantal: number }) =>
  db
    .selectFrom('logboek.regel as r')
    .innerJoin('doelbinding.verwerking_versie as v', 'v.id', 'r.versie')
    .select(['r.id', 'r.xid', 'r.tijd', 'r.afdeling', 'r.rol', 'r.zaak', 'v.code', 'v.versie', 'v.inhoud'])
    .where('r.soort', '=', 'b')
    .where('r.id', '<', p.voor)
    .orderBy('r.id', 'desc')
    .limit(p.aantal),
)

/** The newest seal: lines of transactions below `tot_xid` are sealed. */
export const newestZegel = statement(logboekInzien, (db) =>
  db
    .selectFrom('logboek.zegel')
    .select(['tot_blad', 'tot_xid', 'verzegeld_op', 'checkpoint'])
    .orderBy('tot_blad', 'desc')
    .limit(1),
)

export const listVragen = statement(logboekInzien, (db) =>
  db
    .selectFrom('logvraag')
    .select(['regel', 'soort', 'tekst', 'gesteld_op', 'antwoord', 'beantwoord_op'])
    .orderBy('gesteld_op', 'desc'),
)

/** Sealed lines in the form that was sealed, with their place in the tree; oldest first. */
export const listBewijsregels = statement(logboekInzien, (db, p: { na: string; aantal: number }) =>
  db
    .selectFrom('logboek.regel as r')
    .innerJoin('doelbinding.verwerking_versie as v', 'v.id', 'r.versie')
    .select((eb) => [
      eb.cast<string>('r.id', 'text').as('id'),
      eb.cast<string>('r.xid', 'text').as('xid'),
      eb.cast<string>('r.soort', 'text').as('soort'),
      eb.cast<string>('r.opening', 'text').as('opening'),
      'v.code as verwerking',
      'v.versie',
      'v.vingerafdruk',
      eb.fn<string>('encode', ['r.trace_id', eb.val('hex')]).as('trace_id'),
      eb.fn<string>('encode', ['r.span_id', eb.val('hex')]).as('span_id'),
      eb.fn<string | null>('encode', ['r.ouder_span_id', eb.val('hex')]).as('ouder_span_id'),
      eb.fn<string | null>('encode', ['r.pseudoniem', eb.val('hex')]).as('betrokkene'),
      eb.fn<string>('logboek.utc', ['r.tijd']).as('tijd'),
      'r.status',
      eb.fn<string | null>('logboek.utc', ['r.zichtbaar_vanaf']).as('zichtbaar_vanaf'),
      'r.afdeling',
      'r.rol',
      'r.zaak',
      eb.fn<string | null>('logboek.leaf_index', ['r.xid', 'r.id']).as('blad'),
    ])
    .where('r.id', '>', p.na)
    .orderBy('r.id')
    .limit(p.aantal),
)

export const readStoredTile = statement(logboekInzien, (db, p: { niveau: number; nummer: string }) =>
  db
    .selectFrom('logboek.tegel')
    .select('hashes')
    .where('niveau', '=', p.niveau)
    .where('nummer', '=', p.nummer),
)

/** The line that a question is about, when it is a line about the opened person. */
export const findRegel = statement(logvraagStellen, (db, p: { id: string }) =>
  db
    .selectFrom('logboek.regel as r')
    .innerJoin('doelbinding.verwerking_versie as v', 'v.id', 'r.versie')
    .select(['r.id', 'r.tijd', 'r.afdeling', 'r.rol', 'v.inhoud'])
    .where('r.id', '=', p.id)
    .where('r.soort', '=', 'b'),
)

/** Questions with the use they are about, for the privacy officer: open ones first. */
export const listOpenVragen = statement(logvraagBeantwoorden, (db) =>
  db
    .selectFrom('logvraag as q')
    .innerJoin('relatie as p', 'p.id', 'q.relatie_id')
    .innerJoin('logboek.regel as r', 'r.id', 'q.regel')
    .innerJoin('doelbinding.verwerking_versie as v', 'v.id', 'r.versie')
    .select(['q.id', 'q.soort', 'q.tekst', 'q.gesteld_op', 'q.antwoord', 'p.aanschrijfnaam'])
    .select(['r.tijd', 'r.afdeling', 'r.rol', 'r.zaak', 'v.inhoud'])
    .where('q.antwoord', 'is', null)
    .orderBy('q.gesteld_op'),
)

export const findVraag = statement(logvraagBeantwoorden, (db, p: { id: string }) =>
  db
    .selectFrom('logvraag as q')
    .innerJoin('relatie as p', 'p.id', 'q.relatie_id')
    .innerJoin('logboek.regel as r', 'r.id', 'q.regel')
    .innerJoin('doelbinding.verwerking_versie as v', 'v.id', 'r.versie')
    .select(['q.id', 'q.soort', 'q.tekst', 'q.gesteld_op', 'q.antwoord', 'p.aanschrijfnaam'])
    .select(['r.tijd', 'r.afdeling', 'r.rol', 'r.zaak', 'v.inhoud'])
    .where('q.id', '=', p.id),
)

export const ownRelatie = statement(eigenGegevensInzien, (db, p: { id: string }) =>
  db
    .selectFrom('relatie')
    .select(['aanschrijfnaam', 'telefoon', 'e_mail', 'voorkeurstaal'])
    .where('id', '=', p.id),
)

/** Contracts to which this person is a party, newest first. */
export const ownContracts = statement(eigenGegevensInzien, (db, p: { id: string }) =>
  db
    .selectFrom('huurovereenkomst as h')
    .innerJoin('huurovereenkomst_partij as q', 'q.huurovereenkomst_id', 'h.id')
    .leftJoin('eenheid as e', 'e.id', 'h.eenheid_id')
    .select([
      'h.id',
      'h.geldig',
      'q.rol',
      'e.straat',
      'e.huisnummer',
      'e.toevoeging',
      'e.postcode',
      'e.woonplaats',
    ])
    .where('q.relatie_id', '=', p.id)
    .orderBy('h.geldig', 'desc'),
)

/** What the rent of the own contracts is made of on a day. */
export const ownRents = statement(eigenGegevensInzien, (db, p: { id: string; dag: string }) =>
  db
    .selectFrom('huurprijs as p')
    .innerJoin('huurovereenkomst_partij as q', 'q.huurovereenkomst_id', 'p.huurovereenkomst_id')
    .select(['p.huurovereenkomst_id', 'p.soort', 'p.bedrag_cent'])
    .where('q.relatie_id', '=', p.id)
    .where('p.geldig', '@>', (eb) => eb.cast<string>(eb.val(p.dag), 'date'))
    .orderBy('p.soort'),
)

/** Who lives in the own household on a day. */
export const ownHousehold = statement(eigenGegevensInzien, (db, p: { id: string; dag: string }) =>
  db
    .selectFrom('huishouden_lid as l')
    .innerJoin('huishouden_lid as z', 'z.huishouden_id', 'l.huishouden_id')
    .innerJoin('relatie as r', 'r.id', 'l.relatie_id')
    .select(['r.id', 'r.aanschrijfnaam', 'l.rol'])
    .distinct()
    .where('z.relatie_id', '=', p.id)
    .where('l.geldig', '@>', (eb) => eb.cast<string>(eb.val(p.dag), 'date'))
    .where('z.geldig', '@>', (eb) => eb.cast<string>(eb.val(p.dag), 'date'))
    .orderBy('r.aanschrijfnaam')
    .orderBy('r.id'),
)

/** The trace of the use that a question is about, by which the audit log knows who did it. */
export const traceOfVraag = statement(logvraagBeantwoorden, (db, p: { id: string }) =>
  db
    .selectFrom('logvraag as q')
    .innerJoin('logboek.regel as r', 'r.id', 'q.regel')
    .select((eb) => [eb.fn<string>('encode', ['r.trace_id', eb.val('hex')]).as('trace'), 'r.tijd'])
    .where('q.id', '=', p.id)
    .where('r.soort', '=', 'b'),
)

/** Who of the staff it was. */
export const medewerkerOfTrace = statement(auditInzien, (db, p: { trace: string }) =>
  db
    .selectFrom('logboek.audit as a')
    .innerJoin('medewerker as m', 'm.id', 'a.medewerker_id')
    .select(['m.naam', 'm.afdeling', 'a.tijd'])
    .where((eb) => eb(eb.fn<string>('encode', ['a.trace_id', eb.val('hex')]), '=', p.trace))
    .orderBy('a.tijd')
    .limit(5),
)
