export const KOPPELINGEN = '/balie/koppelingen'

/** Only an administrator opens these pages, and they hold no persons. */
export const zonderGegevens = {
  deur: 'balie',
  toegang: {
    rollen: ['beheerder'],
    verwerkingen: 'geen',
    omdat: 'Een koppeling is van een organisatie en haar systeem, niet van een mens.',
  },
} as const
