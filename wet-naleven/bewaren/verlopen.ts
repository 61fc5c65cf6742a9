/** Tables of which old rows are deleted one by one; `rijen` are those whose term has passed, from a term and the moment. */
export const VERLOPEN = [
  {
    tabel: 'foto',
    vanaf: 'onderhoudsverzoek.afgehandeld_op',
    rijen: (
      duur: string,
      nu: string,
    ) => `from foto t join onderhoudsverzoek v on v.id = t.onderhoudsverzoek_id
      where v.afgehandeld_op + ${duur}::interval < ${nu}::timestamptz`,
  },
  {
    tabel: 'orderfoto',
    vanaf: 'onderhoudsverzoek.afgehandeld_op',
    rijen: (
      duur: string,
      nu: string,
    ) => `from orderfoto t join onderhoudsorder o on o.id = t.onderhoudsorder_id
      join onderhoudsverzoek v on v.id = o.onderhoudsverzoek_id where v.afgehandeld_op + ${duur}::interval < ${nu}::timestamptz`,
  },
  {
    tabel: 'notitie',
    vanaf: 'notitie.einddatum',
    rijen: (duur: string, nu: string) => `from notitie t
      where t.einddatum + ${duur}::interval < (${nu}::timestamptz at time zone 'Europe/Amsterdam')::date`,
  },
  {
    tabel: 'veiligheidsafspraak',
    vanaf: 'veiligheidsafspraak.geldig_tot',
    rijen: (duur: string, nu: string) => `from veiligheidsafspraak t
      where t.geldig_tot + ${duur}::interval < (${nu}::timestamptz at time zone 'Europe/Amsterdam')::date`,
  },
] as const
