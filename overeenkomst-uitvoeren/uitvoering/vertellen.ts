type Verzoek = { id: string; nummer: string }
type Order = { relatie_id: string; bedrijf: string }

/** Who is told, and about what. */
export const aan = ({ id }: Verzoek, { relatie_id: relatieId }: Order) => ({
  relatieId,
  zaak: `onderhoudsverzoek ${id}`,
})

/** What every message about a visit says. */
export const gegevensOf = ({ id, nummer }: Verzoek, { bedrijf }: Order) => ({ nummer, bedrijf, verzoek: id })
