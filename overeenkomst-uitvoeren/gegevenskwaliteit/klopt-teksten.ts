const nl = {
  titel: 'Kloppen uw gegevens nog?',
  gegevens: 'Mijn gegevens',
  inleiding: 'Kijk elk onderdeel na. Klopt het? Zeg dat dan met de knop. Klopt het niet? Wijzig het dan.',
  dank: 'Dank u wel. U hebt alles nagekeken. Over een jaar vragen wij het weer.',
  naam: 'Naam',
  telefoon: 'Telefoon',
  mail: 'E-mail',
  onbekend: 'niet bekend',
  bevestigd: 'U zei: dit klopt',
  klopt: 'Dit klopt',
  koppen: { naam: 'Uw naam', contact: 'Hoe wij u bereiken', huishouden: 'Wie er in uw woning wonen' },
  wijzig: {
    naam: 'Naam wijzigen',
    contact: 'Telefoon of e-mail wijzigen',
    huishouden: 'Huishouden wijzigen',
  },
  rollen: { huurder: 'Huurder', partner: 'Partner', kind: 'Kind', inwonend: 'Woont in' } as Record<
    string,
    string
  >,
}
const en: typeof nl = {
  titel: 'Are your data still right?',
  gegevens: 'My data',
  inleiding: 'Check each part. Is it right? Then say so with the button. Is it wrong? Then change it.',
  dank: 'Thank you. You have checked everything. We will ask again in a year.',
  naam: 'Name',
  telefoon: 'Telephone',
  mail: 'E-mail',
  onbekend: 'not known',
  bevestigd: 'You said: this is right',
  klopt: 'This is right',
  koppen: { naam: 'Your name', contact: 'How we reach you', huishouden: 'Who lives in your home' },
  wijzig: { naam: 'Change name', contact: 'Change telephone or e-mail', huishouden: 'Change household' },
  rollen: { huurder: 'Tenant', partner: 'Partner', kind: 'Child', inwonend: 'Lives in' },
}
export const TEKST = { nl, en }
