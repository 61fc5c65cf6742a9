type Zaak = {
  readonly soort: string
  readonly over_id: string
  readonly betrokkenen: readonly string[]
  /** The parties of the contract. */
  readonly partijen: readonly string[]
}

/** Who gets the letters of a change: not who has died, unless nobody else is left; of a household the tenants alone. */
export function ontvangersOf({ soort, over_id: over, betrokkenen, partijen }: Zaak): readonly string[] {
  if (soort === 'huishoudwijziging') return partijen
  if (soort !== 'overlijden') return betrokkenen
  const levenden = betrokkenen.filter((id) => id !== over)
  return levenden.length > 0 ? levenden : betrokkenen
}
