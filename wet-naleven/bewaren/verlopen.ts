/** SQL of a term and of the moment: terms of a choice, or literals. */
type Rijen = (duur: string, nu: string) => string

export type Verlopen = {
  readonly tabel: string
  /** The column from which the term is counted, as the declarations have it. */
  readonly vanaf: string
  /** Whose rows `t` they are, in SQL; none where nobody is in the table. */
  readonly mensen?: string
  readonly sleutel?: string
  /** Whose declaration says the term, where each use writes into the table with a term of its own. */
  readonly volgens?: string
  readonly rijen: Rijen
}

const VAN_EEN = 't.relatie_id'
const VAN_ALLEN = 'unnest(t.betrokkenen)'
const dag = (nu: string): string => `(${nu}::timestamptz at time zone 'Europe/Amsterdam')::date`

/** A ring that is over, with all that hangs on it; one that runs has no end to count from. */
const vanRuil =
  (tabel: string): Rijen =>
  (duur, nu) =>
    `from ${tabel} t join woningruil w on w.id = t.woningruil_id where w.afgerond_op + ${duur}::interval < ${nu}::timestamptz`
const RUIL = 'woningruil.afgerond_op'

/** What hangs on a repair that is over, by its report or by a visit. */
function vanReparatie(tabel: string, via: 'verzoek' | 'order', sleutel: string): Verlopen {
  const aan =
    via === 'verzoek'
      ? 'join onderhoudsverzoek v on v.id = t.onderhoudsverzoek_id'
      : 'join onderhoudsorder o on o.id = t.onderhoudsorder_id join onderhoudsverzoek v on v.id = o.onderhoudsverzoek_id'
  const rijen: Rijen = (duur, nu) =>
    `from ${tabel} t ${aan} where v.afgehandeld_op + ${duur}::interval < ${nu}::timestamptz`
  return { tabel, sleutel, vanaf: 'onderhoudsverzoek.afgehandeld_op', mensen: VAN_EEN, rijen }
}

/**
 * Tables of which old rows are deleted, what hangs on a row before the row itself; `rijen` are those whose term has passed, and no
 * row of a case that runs.
 */
export const VERLOPEN: readonly Verlopen[] = [
  vanReparatie('foto', 'verzoek', 'id'),
  vanReparatie('orderfoto', 'order', 'id'),
  {
    tabel: 'notitie',
    vanaf: 'notitie.einddatum',
    mensen: VAN_EEN,
    rijen: (duur, nu) => `from notitie t where t.einddatum + ${duur}::interval < ${dag(nu)}`,
  },
  {
    tabel: 'veiligheidsafspraak',
    vanaf: 'veiligheidsafspraak.geldig_tot',
    mensen: VAN_EEN,
    rijen: (duur, nu) => `from veiligheidsafspraak t where t.geldig_tot + ${duur}::interval < ${dag(nu)}`,
  },
  vanReparatie('handtekening', 'order', 'onderhoudsorder_id'),
  vanReparatie('ordermateriaal', 'order', 'onderhoudsorder_id'),
  vanReparatie('meerwerk', 'order', 'id'),
  vanReparatie('tevredenheid', 'verzoek', 'order_id'),
  vanReparatie('afspraakwijziging', 'verzoek', 'id'),
  {
    tabel: 'gegevensvraag',
    vanaf: 'gegevensvraag.gesteld_op',
    mensen: VAN_EEN,
    rijen: (duur, nu) => `from gegevensvraag t where t.gesteld_op + ${duur}::interval < ${dag(nu)}`,
  },
  {
    tabel: 'bericht',
    vanaf: 'bericht.klaargezet_op',
    mensen: VAN_EEN,
    volgens: 'bericht-versturen',
    rijen: (duur, nu) => `from bericht t
      where t.klaargezet_op < ${nu}::timestamptz - ${duur}::interval and not zaak_loopt(t.zaak)`,
  },
  {
    // A series that was kept ready for long still sends on the day after that of its start.
    tabel: 'berichtreeks',
    vanaf: 'berichtreeks.gemaakt_op',
    rijen: (duur, nu) => `from berichtreeks t
      where t.gemaakt_op + ${duur}::interval < ${nu}::timestamptz
        and coalesce(t.gestart_op + interval '1 day', '-infinity') < ${nu}::timestamptz`,
  },
  {
    tabel: 'eindafrekening',
    vanaf: 'eindafrekening.opgemaakt_op',
    mensen: VAN_ALLEN,
    sleutel: 'contractwijziging_id',
    rijen: (duur, nu) => `from eindafrekening t where t.opgemaakt_op + ${duur}::interval < ${nu}::timestamptz
      and not zaak_loopt('contractwijziging ' || t.contractwijziging_id)`,
  },
  {
    tabel: 'woningruil_deelnemer',
    vanaf: RUIL,
    mensen: VAN_EEN,
    sleutel: 'deelname_id',
    rijen: (duur, nu) => `from woningruil_deelnemer t join woningruil_deelname d on d.id = t.deelname_id
      join woningruil w on w.id = d.woningruil_id where w.afgerond_op + ${duur}::interval < ${nu}::timestamptz`,
  },
  { tabel: 'woningruil_deelname', vanaf: RUIL, mensen: VAN_ALLEN, rijen: vanRuil('woningruil_deelname') },
  { tabel: 'woningruil_stap', vanaf: RUIL, rijen: vanRuil('woningruil_stap') },
  {
    tabel: 'woningruil',
    vanaf: RUIL,
    rijen: (duur, nu) => `from woningruil t where t.afgerond_op + ${duur}::interval < ${nu}::timestamptz`,
  },
]
