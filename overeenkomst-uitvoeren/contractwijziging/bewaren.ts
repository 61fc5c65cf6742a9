/** How long a change of a contract is kept, with all that belongs to it. */
export const bewaren = {
  vanaf: 'contractwijziging.afgerond_op',
  duur: 'P5Y',
  sinds: { nl: 'nadat de verandering is afgerond', en: 'after the change was finished' },
  omdat: {
    nl: 'Zo lang kan iemand ons meestal aanspreken op een fout (artikel 3:310 van het Burgerlijk Wetboek).',
    en: 'For this time somebody can usually hold us to a mistake (article 3:310 of the Dutch Civil Code).',
  },
} as const
