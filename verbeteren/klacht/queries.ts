import { statement } from '../../doelbinding/statement.ts'
import { klachtBehandelen, klachtenOverzien, klachtIndienen, klachtVolgen } from './verwerkingen.ts'

export const eigenReparatie = statement(klachtIndienen, (db, p: { id: string; huurderId: string }) =>
  db
    .selectFrom('onderhoudsverzoek')
    .select(['id', 'nummer', 'onderwerp', 'plaats'])
    .where('id', '=', p.id)
    .where('relatie_id', '=', p.huurderId),
)

type Nieuw = { id: string; huurderId: string; verzoekId: string | null; tekst: string; op: Date }
export const insertKlacht = statement(klachtIndienen, (db, p: Nieuw) =>
  db
    .insertInto('klacht')
    .values({
      id: p.id,
      relatie_id: p.huurderId,
      onderhoudsverzoek_id: p.verzoekId,
      tekst: p.tekst,
      gemeld_op: p.op,
    })
    .returning('nummer'),
)

export const eigenKlachten = statement(klachtVolgen, (db, p: { huurderId: string }) =>
  db
    .selectFrom('klacht')
    .select(['id', 'nummer', 'status', 'gemeld_op'])
    .where('relatie_id', '=', p.huurderId)
    .orderBy('gemeld_op', 'desc')
    .limit(50),
)

export const eigenKlacht = statement(klachtVolgen, (db, p: { id: string; huurderId: string }) =>
  db
    .selectFrom('klacht as k')
    .leftJoin('onderhoudsverzoek as v', 'v.id', 'k.onderhoudsverzoek_id')
    .select(['k.id', 'k.nummer', 'k.tekst', 'k.status', 'k.gemeld_op', 'k.antwoord', 'k.afgehandeld_op'])
    .select(['k.onderhoudsverzoek_id', 'v.nummer as reparatie'])
    .where('k.id', '=', p.id)
    .where('k.relatie_id', '=', p.huurderId),
)

/** Oldest first: who waits longest comes first. */
export const openKlachten = statement(klachtenOverzien, (db, p: { na: string }) =>
  db
    .selectFrom('klacht')
    .select(['id', 'nummer', 'gemeld_op'])
    .where('status', '=', 'REG')
    .where('nummer', '>', p.na)
    .orderBy('nummer')
    .limit(26),
)

export const eenKlacht = statement(klachtBehandelen, (db, p: { id: string }) =>
  db
    .selectFrom('klacht as k')
    .innerJoin('relatie as r', 'r.id', 'k.relatie_id')
    .leftJoin('onderhoudsverzoek as v', 'v.id', 'k.onderhoudsverzoek_id')
    .select(['k.id', 'k.nummer', 'k.tekst', 'k.status', 'k.gemeld_op', 'k.antwoord', 'k.afgehandeld_op'])
    .select(['k.versie', 'k.relatie_id', 'r.aanschrijfnaam', 'r.telefoon'])
    .select(['v.nummer as reparatie', 'v.onderwerp', 'v.plaats'])
    .where('k.id', '=', p.id),
)

type Beantwoord = { id: string; versie: number; antwoord: string; op: Date }
export const answerKlacht = statement(klachtBehandelen, (db, p: Beantwoord) =>
  db
    .updateTable('klacht')
    .set((eb) => ({
      status: 'AFG',
      antwoord: p.antwoord,
      afgehandeld_op: p.op,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .where('status', '=', 'REG')
    .returning('id'),
)
