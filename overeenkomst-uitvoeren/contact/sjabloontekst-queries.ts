import { statement } from '../../doelbinding/statement.ts'
import { sjabloonBewerken } from './verwerkingen-sjabloon.ts'

export type Welke = { code: string; taal: string }

/** The text in use of each template and language; without words when that of the program holds again. */
export const inGebruik = statement(sjabloonBewerken, (db) =>
  db
    .selectFrom('sjabloontekst')
    .distinctOn(['code', 'taal'])
    .select(['code', 'taal', 'nummer', 'tekst'])
    .orderBy('code')
    .orderBy('taal')
    .orderBy('nummer', 'desc'),
)

export const concepten = statement(sjabloonBewerken, (db) =>
  db.selectFrom('sjabloontekst_concept').select(['code', 'taal']),
)

export const concept = statement(sjabloonBewerken, (db, p: Welke) =>
  db
    .selectFrom('sjabloontekst_concept')
    .select(['onderwerp', 'tekst', 'versie', 'gewijzigd_op'])
    .where('code', '=', p.code)
    .where('taal', '=', p.taal),
)

export const versies = statement(sjabloonBewerken, (db, p: Welke) =>
  db
    .selectFrom('sjabloontekst')
    .select(['nummer', 'onderwerp', 'tekst', 'opgeslagen_op'])
    .where('code', '=', p.code)
    .where('taal', '=', p.taal)
    .orderBy('nummer', 'desc')
    .limit(20),
)

type Tekst = Welke & { onderwerp: string; tekst: string; op: Date }
/** The first save of a text; answers no row when somebody else was first. */
export const insertConcept = statement(sjabloonBewerken, (db, p: Tekst) =>
  db
    .insertInto('sjabloontekst_concept')
    .values({ code: p.code, taal: p.taal, onderwerp: p.onderwerp, tekst: p.tekst, gewijzigd_op: p.op })
    .onConflict((conflict) => conflict.doNothing())
    .returning('versie'),
)

/** Answers no row when somebody else changed the text since `versie` was read. */
export const updateConcept = statement(sjabloonBewerken, (db, p: Tekst & { versie: number }) =>
  db
    .updateTable('sjabloontekst_concept')
    .set((eb) => ({
      onderwerp: p.onderwerp,
      tekst: p.tekst,
      gewijzigd_op: p.op,
      versie: eb('versie', '+', 1),
    }))
    .where('code', '=', p.code)
    .where('taal', '=', p.taal)
    .where('versie', '=', p.versie)
    .returning('versie'),
)

export const deleteConcept = statement(sjabloonBewerken, (db, p: Welke & { versie: number }) =>
  db
    .deleteFrom('sjabloontekst_concept')
    .where('code', '=', p.code)
    .where('taal', '=', p.taal)
    .where('versie', '=', p.versie)
    .returning(['onderwerp', 'tekst']),
)

type Uitgave = Welke & { nummer: number; onderwerp: string | null; tekst: string | null; op: Date }
/** Two who put a text in use at once get one number: the second one's row is not made. */
export const insertVersie = statement(sjabloonBewerken, (db, p: Uitgave) =>
  db
    .insertInto('sjabloontekst')
    .values({
      code: p.code,
      taal: p.taal,
      nummer: p.nummer,
      onderwerp: p.onderwerp,
      tekst: p.tekst,
      opgeslagen_op: p.op,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('nummer'),
)
