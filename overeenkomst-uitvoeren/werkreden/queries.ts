import { statement } from '../../doelbinding/statement.ts'
import {
  contactgegevensBekijken,
  gegevensTonen,
  huishoudenBekijken,
  persoonBijContract,
  persoonBijRuil,
  persoonBijReparatie,
  persoonBijTaak,
  persoonHelpen,
  redenNagaan,
  redenVastleggen,
} from './verwerkingen.ts'

type Kop =
  | typeof persoonHelpen
  | typeof persoonBijTaak
  | typeof persoonBijReparatie
  | typeof persoonBijContract
  | typeof persoonBijRuil

/** `dag` is `[day,day]`; the home of today, empty when there is none. */
const kop = (verwerking: Kop) =>
  statement(verwerking as typeof persoonHelpen, (db, p: { id: string; dag: string }) =>
    db
      .selectFrom('relatie as r')
      .leftJoin('huurovereenkomst_partij as q', 'q.relatie_id', 'r.id')
      .leftJoin('huurovereenkomst as h', (join) =>
        join.onRef('h.id', '=', 'q.huurovereenkomst_id').on('h.geldig', '&&', p.dag),
      )
      .leftJoin('eenheid as e', 'e.id', 'h.eenheid_id')
      .select(['r.id', 'r.aanschrijfnaam', 'q.rol', 'h.geldig'])
      .select(['e.id as eenheid', 'e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
      .select((eb) =>
        eb
          .exists(
            eb
              .selectFrom('afscherming as a')
              .whereRef('a.relatie_id', '=', 'r.id')
              .where('a.soort', '=', 'geheim-adres')
              .select('a.relatie_id'),
          )
          .as('geheim'),
      )
      .where('r.id', '=', p.id)
      .orderBy('h.geldig', (order) => order.desc().nullsLast())
      .limit(1),
  )

type Reden = { relatieId: string; medewerkerId: string; soort: string; nu: Date }
const reden = (verwerking: Kop) =>
  statement(verwerking as typeof persoonHelpen, (db, p: Reden) =>
    db
      .selectFrom('werkreden as w')
      .leftJoin('onthulling as o', (join) =>
        join.onRef('o.werkreden_id', '=', 'w.id').on('o.verloopt_op', '>', p.nu),
      )
      .select(['w.id', 'w.kanaal', 'w.onderwerp', 'w.zaak_id', 'w.begonnen_op', 'w.verloopt_op'])
      .select(['o.groep', 'o.verloopt_op as getoond_tot'])
      .where('w.relatie_id', '=', p.relatieId)
      .where('w.medewerker_id', '=', p.medewerkerId)
      .where('w.soort', '=', p.soort)
      .where('w.verloopt_op', '>', p.nu)
      .orderBy('w.verloopt_op', 'desc')
      .limit(20),
  )

const both = (verwerking: Kop) => ({ kop: kop(verwerking), reden: reden(verwerking) })

/** What the head of the page reads, for each purpose under its own verwerking. */
export const koppen = {
  contact: both(persoonHelpen),
  taak: both(persoonBijTaak),
  reparatie: both(persoonBijReparatie),
  contractwijziging: both(persoonBijContract),
  woningruil: both(persoonBijRuil),
}

export const relatieBestaat = statement(redenVastleggen, (db, p: { id: string }) =>
  db.selectFrom('relatie').select('id').where('id', '=', p.id),
)

export type NieuweReden = {
  id: string
  medewerkerId: string
  relatieId: string
  soort: string
  zaakId: string
  kanaal: string | null
  onderwerp: string | null
  begonnenOp: Date
  verlooptOp: Date
}
export const insertReden = statement(redenVastleggen, (db, p: NieuweReden) =>
  db.insertInto('werkreden').values({
    id: p.id,
    medewerker_id: p.medewerkerId,
    relatie_id: p.relatieId,
    soort: p.soort,
    zaak_id: p.zaakId,
    kanaal: p.kanaal,
    onderwerp: p.onderwerp,
    begonnen_op: p.begonnenOp,
    verloopt_op: p.verlooptOp,
  }),
)

type Contact = {
  id: string
  relatieId: string
  kanaal: string
  onderwerp: string
  toelichting: string | null
  afloop: string | null
  op: Date
}
export const insertContact = statement(redenVastleggen, (db, p: Contact) =>
  db.insertInto('contactmoment').values({
    id: p.id,
    relatie_id: p.relatieId,
    kanaal: p.kanaal,
    onderwerp: p.onderwerp,
    toelichting: p.toelichting,
    afloop: p.afloop,
    op: p.op,
  }),
)

/** A row when this person's file takes more than a reason. */
export const isCollega = statement(redenNagaan, (db, p: { id: string }) =>
  db
    .selectFrom('afscherming')
    .select('relatie_id')
    .where('relatie_id', '=', p.id)
    .where('soort', '=', 'collega'),
)

type Melding = {
  id: string
  relatieId: string
  onthullingId: string
  omschrijving: string
  uiterlijk: string
  medewerkerId: string
  nu: Date
  bij: string
}
/** Tells the privacyfunctionaris that something protected was opened. */
export const insertMelding = statement(gegevensTonen, (db, p: Melding) =>
  db.insertInto('taak').values({
    id: p.id,
    relatie_id: p.relatieId,
    soort: 'inzage-controleren',
    omschrijving: p.omschrijving,
    zaak_soort: 'onthulling',
    zaak_id: p.onthullingId,
    team: 'privacy',
    uiterlijk: p.uiterlijk,
    gemaakt_op: p.nu,
    gemaakt_door: p.medewerkerId,
    gewijzigd_op: p.nu,
    gewijzigd_bij: p.bij,
  }),
)

export const geldigeReden = statement(gegevensTonen, (db, p: Reden) =>
  db
    .selectFrom('werkreden')
    .select(['id', 'verloopt_op'])
    .where('relatie_id', '=', p.relatieId)
    .where('medewerker_id', '=', p.medewerkerId)
    .where('soort', '=', p.soort)
    .where('verloopt_op', '>', p.nu)
    .orderBy('verloopt_op', 'desc')
    .limit(1),
)

type Onthulling = {
  id: string
  redenId: string
  relatieId: string
  groep: string
  omdat: string
  nu: Date
  tot: Date
}
export const insertOnthulling = statement(gegevensTonen, (db, p: Onthulling) =>
  db.insertInto('onthulling').values({
    id: p.id,
    werkreden_id: p.redenId,
    relatie_id: p.relatieId,
    groep: p.groep,
    omdat: p.omdat,
    getoond_op: p.nu,
    verloopt_op: p.tot,
  }),
)

export const contactgegevens = statement(contactgegevensBekijken, (db, p: { id: string }) =>
  db.selectFrom('relatie').select(['telefoon', 'e_mail', 'voorkeurstaal']).where('id', '=', p.id),
)

/** Everybody on the contracts of today of this person, the person included. */
export const huishouden = statement(huishoudenBekijken, (db, p: { id: string; dag: string }) =>
  db
    .selectFrom('huurovereenkomst_partij as ik')
    .innerJoin('huurovereenkomst as h', 'h.id', 'ik.huurovereenkomst_id')
    .innerJoin('huurovereenkomst_partij as q', 'q.huurovereenkomst_id', 'h.id')
    .innerJoin('relatie as r', 'r.id', 'q.relatie_id')
    .select(['r.id', 'r.aanschrijfnaam', 'q.rol', 'h.geldig'])
    .where('ik.relatie_id', '=', p.id)
    .where('h.geldig', '&&', p.dag)
    .orderBy('q.rol')
    .orderBy('r.aanschrijfnaam')
    .limit(20),
)
