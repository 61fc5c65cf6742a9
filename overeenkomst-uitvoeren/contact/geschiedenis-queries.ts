import { statement } from '../../doelbinding/statement.ts'
import { contactgeschiedenisBekijken } from './verwerkingen-balie.ts'

/** A page of one kind of lines: those of this person before a moment, newest first. */
export type Bladzijde = { id: string; voor: Date; hoogstens: number }

export const verstuurd = statement(contactgeschiedenisBekijken, (db, p: Bladzijde) =>
  db
    .selectFrom('bericht')
    .select(['id', 'sjabloon', 'doel', 'status', 'kanaal', 'onderwerp', 'reden', 'klaargezet_op as op'])
    .select(['verzonden_op', 'gelezen_op'])
    .where('relatie_id', '=', p.id)
    .where('klaargezet_op', '<', p.voor)
    .orderBy('klaargezet_op', 'desc')
    .limit(p.hoogstens),
)

export const contactmomenten = statement(contactgeschiedenisBekijken, (db, p: Bladzijde) =>
  db
    .selectFrom('contactmoment')
    .select(['id', 'kanaal', 'onderwerp', 'toelichting', 'afloop', 'op'])
    .where('relatie_id', '=', p.id)
    .where('op', '<', p.voor)
    .orderBy('op', 'desc')
    .limit(p.hoogstens),
)

export const gemeld = statement(contactgeschiedenisBekijken, (db, p: Bladzijde) =>
  db
    .selectFrom('onderhoudsverzoek')
    .select(['id', 'nummer', 'gemeld_op as op'])
    .where('relatie_id', '=', p.id)
    .where('gemeld_op', '<', p.voor)
    .orderBy('gemeld_op', 'desc')
    .limit(p.hoogstens),
)

export const klachten = statement(contactgeschiedenisBekijken, (db, p: Bladzijde) =>
  db
    .selectFrom('klacht')
    .select(['id', 'nummer', 'afgehandeld_op', 'gemeld_op as op'])
    .where('relatie_id', '=', p.id)
    .where('gemeld_op', '<', p.voor)
    .orderBy('gemeld_op', 'desc')
    .limit(p.hoogstens),
)

export const eenBericht = statement(contactgeschiedenisBekijken, (db, p: { id: string; relatieId: string }) =>
  db
    .selectFrom('bericht')
    .select(['id', 'sjabloon', 'doel', 'status', 'kanaal', 'taal', 'onderwerp', 'tekst', 'reden'])
    .select(['klaargezet_op as op', 'verzonden_op', 'gelezen_op'])
    .where('id', '=', p.id)
    .where('relatie_id', '=', p.relatieId),
)
