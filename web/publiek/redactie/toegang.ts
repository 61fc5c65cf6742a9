/** Articles and answers of readers hold no personal data; what an editor does is no use of any. */
export const redactie = {
  deur: 'balie',
  toegang: {
    rollen: ['redacteur'],
    verwerkingen: 'geen',
    omdat: 'hulpartikelen en oordelen van onbekende lezers zijn geen persoonsgegevens',
  },
} as const
