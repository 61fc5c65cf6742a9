/** What a verwerking writes when it tells a person something: `schrijft: { bericht: BERICHT_INSERT }`. See `klaarzetten`. */
export const BERICHT_INSERT = { insert: ['sjabloon', 'doel', 'gegevens', 'zaak'] } as const
