import { statement } from '../../doelbinding/statement.ts'
import { reparatieMelden, reparatieVolgen } from './verwerkingen-melden.ts'

/** Homes that the tenant lives in now. An empty home is nobody's, and so anyone may see it: it is left out here. */
export const ownHomes = statement(reparatieMelden, (db, p: { huurders: string[] }) =>
  db
    .selectFrom('eenheid')
    .select(['id', 'straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'])
    .where('betrokkenen', '@>', p.huurders)
    .orderBy('straat')
    .orderBy('huisnummer'),
)

export const ownTelefoon = statement(reparatieMelden, (db, p: { huurderId: string }) =>
  db.selectFrom('relatie').select('telefoon').where('id', '=', p.huurderId),
)

export const saveTelefoon = statement(reparatieMelden, (db, p: { huurderId: string; telefoon: string }) =>
  db.updateTable('relatie').set({ telefoon: p.telefoon }).where('id', '=', p.huurderId),
)

/** Reports of these homes that are still open, by whoever of the household. */
export const openVerzoeken = statement(reparatieMelden, (db, p: { eenheden: string[] }) =>
  db
    .selectFrom('onderhoudsverzoek')
    .select(['id', 'nummer', 'onderwerp', 'uitkomst', 'gemeld_op', 'relatie_id'])
    .where((eb) => eb('eenheid_id', '=', eb.fn.any(eb.val(p.eenheden))))
    .where('status', 'in', ['REG', 'INB'])
    .orderBy('gemeld_op', 'desc')
    .limit(10),
)

/** What is reported in the shared rooms of the complexes of these homes, and since when; by whom is not there. */
export const gedeeldeGebreken = statement(
  reparatieMelden,
  (db, p: { eenheden: string[]; uitkomst: string }) =>
    db
      .selectFrom('gedeeld_gebrek as g')
      .innerJoin('eenheid as e', (join) =>
        join.on((eb) =>
          eb('g.plek', '=', eb.fn<string>('gedeelde_plek', ['e.complex_id', 'e.postcode', 'e.straat'])),
        ),
      )
      .select(['e.id', 'g.gemeld_op', 'g.aantal'])
      .where((eb) => eb('e.id', '=', eb.fn.any(eb.val(p.eenheden))))
      .where('g.uitkomst', '=', p.uitkomst)
      .where('g.aantal', '>', '0'),
)

/** The newest repair of the same thing in this home that was finished since a moment. */
export const laatsteZelfde = statement(
  reparatieMelden,
  (db, p: { eenheidId: string; uitkomst: string; sinds: Date }) =>
    db
      .selectFrom('onderhoudsverzoek')
      .select('id')
      .where('eenheid_id', '=', p.eenheidId)
      .where('uitkomst', '=', p.uitkomst)
      .where('status', '=', 'AFG')
      .where('afgehandeld_op', '>=', p.sinds)
      .orderBy('afgehandeld_op', 'desc')
      .limit(1),
)

type Rij = {
  id: string
  eenheidId: string
  huurderId: string
  gemeldDoor: string | null
  garantieOp: string | null
  plaats: string
  omschrijving: string
  versieId: string
  antwoorden: string[]
  uitkomst: string
  onderwerp: string
  defectsoort: string
  element: string
  betaler: string
  gedeeld: boolean
  vaardigheid: string
  duurMinuten: number
  spoed: string
  dagdelen: string[]
  binnenkomst: string
  huisdier: string
}
export const insertVerzoek = statement(reparatieMelden, (db, p: Rij) =>
  db
    .insertInto('onderhoudsverzoek')
    .values({
      id: p.id,
      eenheid_id: p.eenheidId,
      relatie_id: p.huurderId,
      gemeld_door: p.gemeldDoor,
      garantie_op: p.garantieOp,
      plaats: p.plaats,
      omschrijving: p.omschrijving,
      vragenboom_versie_id: p.versieId,
      antwoorden: p.antwoorden,
      uitkomst: p.uitkomst,
      onderwerp: p.onderwerp,
      defectsoort: p.defectsoort,
      element: p.element,
      betaler: p.betaler,
      gedeeld: p.gedeeld,
      vaardigheid: p.vaardigheid,
      duur_minuten: p.duurMinuten,
      spoed: p.spoed,
      dagdelen: p.dagdelen,
      binnenkomst: p.binnenkomst,
      huisdier: p.huisdier,
    })
    .returning('nummer'),
)

type FotoRij = {
  id: string
  verzoekId: string
  huurderId: string
  inhoud: Buffer
  voorbeeld: Buffer
  breedte: number
  hoogte: number
}
export const insertFoto = statement(reparatieMelden, (db, p: FotoRij) =>
  db.insertInto('foto').values({
    id: p.id,
    onderhoudsverzoek_id: p.verzoekId,
    relatie_id: p.huurderId,
    inhoud: p.inhoud,
    voorbeeld: p.voorbeeld,
    breedte: p.breedte,
    hoogte: p.hoogte,
  }),
)

export const ownVerzoeken = statement(reparatieVolgen, (db, p: { huurderId: string; hoogstens: number }) =>
  db
    .selectFrom('onderhoudsverzoek as v')
    .leftJoin('onderhoudsorder as o', 'o.id', 'v.order_id')
    .select(['v.id', 'v.nummer', 'v.plaats', 'v.onderwerp', 'v.status', 'v.gemeld_op', 'v.afgehandeld_op'])
    .select(['v.intrekreden', 'o.begin', 'o.eind', 'o.ketenpartner_id'])
    .where('v.relatie_id', '=', p.huurderId)
    .orderBy('v.gemeld_op', 'desc')
    .limit(p.hoogstens),
)

export const ownVerzoek = statement(reparatieVolgen, (db, p: { id: string; huurderId: string }) =>
  db
    .selectFrom('onderhoudsverzoek as v')
    .leftJoin('onderhoudsorder as o', 'o.id', 'v.order_id')
    .leftJoin('ketenpartner as k', 'k.id', 'o.ketenpartner_id')
    .leftJoin('tevredenheid as t', 't.order_id', 'v.order_id')
    .select(['v.id', 'v.nummer', 'v.plaats', 'v.omschrijving', 'v.status', 'v.gemeld_op', 'v.afgehandeld_op'])
    .select(['v.intrekreden', 'o.begin', 'o.eind', 'o.ketenpartner_id', 'k.naam as ketenpartner'])
    .select([
      'v.versie',
      'v.order_id',
      'v.onderwerp',
      'v.uitkomst',
      'v.vragenboom_versie_id',
      'v.spoed',
      'v.betaler',
    ])
    .select(['v.binnenkomst', 'v.huisdier', 'v.garantie_op', 'v.gemeld_door', 'v.heropend_op', 't.tevreden'])
    .where('v.id', '=', p.id)
    .where('v.relatie_id', '=', p.huurderId),
)

export const ownFotos = statement(reparatieVolgen, (db, p: { verzoekId: string }) =>
  db
    .selectFrom('foto')
    .select(['id', 'voorbeeld', 'breedte', 'hoogte'])
    .where('onderhoudsverzoek_id', '=', p.verzoekId)
    .orderBy('id'),
)

type FotoVan = { id: string; verzoekId: string; gemeldDoor: string | null }
export const ownFoto = statement(reparatieVolgen, (db, p: FotoVan) =>
  db
    .selectFrom('foto as f')
    .innerJoin('onderhoudsverzoek as v', 'v.id', 'f.onderhoudsverzoek_id')
    .select('f.inhoud')
    .where('f.id', '=', p.id)
    .where('f.onderhoudsverzoek_id', '=', p.verzoekId)
    .where((eb) => {
      const wie = eb.cast<string | null>(eb.val(p.gemeldDoor), 'uuid')
      return eb.or([eb(wie, 'is', null), eb('v.gemeld_door', '=', wie)])
    }),
)
