/** How long we keep what was reported and done, for the warranty on the work. */
export const garantie = {
  vanaf: 'onderhoudsverzoek.afgehandeld_op',
  duur: 'P2Y',
  sinds: { nl: 'nadat de reparatie is afgehandeld', en: 'after the repair was finished' },
  omdat: {
    nl: 'Zo lang kunnen wij nagaan of de reparatie goed is gedaan.',
    en: 'For this time we can check whether the repair was done well.',
  },
}

/** A new report of the same thing within so many days after it was repaired goes back to whoever did it. */
export const GARANTIE_DAGEN = 90
