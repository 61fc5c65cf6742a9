/** Work that is open, from which the people of it may be opened. */
export const ZAAKDOELEN = ['taak', 'reparatie', 'contractwijziging', 'woningruil'] as const
/** Why an employee may open a person: a contact, a task or a case. It is the purpose of the whole page. */
export const DOELEN = ['contact', ...ZAAKDOELEN] as const
export type Doel = (typeof DOELEN)[number]

export const REDEN_MINUTEN = 30
export const ONTHULLING_MINUTEN = 15

export const KANALEN = {
  telefoon: 'Telefoon',
  balie: 'Aan de balie',
  'e-mail': 'E-mail',
  chat: 'Chat',
  brief: 'Brief',
  huisbezoek: 'Huisbezoek',
} as const
export type Kanaal = keyof typeof KANALEN

export const ONDERWERPEN = {
  reparatie: 'Reparatie',
  huur: 'Huur en betalen',
  verhuizen: 'Verhuizen of opzeggen',
  overlast: 'Overlast',
  gegevens: 'Gegevens wijzigen',
  woning: 'Woning en buurt',
  anders: 'Iets anders',
} as const
export type Onderwerp = keyof typeof ONDERWERPEN

/** How a contact ended: a fixed sentence in place of words. */
export const AFLOPEN = {
  beantwoord: 'Vraag beantwoord',
  teruggebeld: 'Teruggebeld',
  'niet-bereikt': 'Gebeld, niet bereikt',
  doorverwezen: 'Doorverwezen',
  taak: 'Taak gemaakt',
} as const
export type Afloop = keyof typeof AFLOPEN

/** Why a hidden group is shown. */
export const TOONREDENEN = {
  gevraagd: 'De huurder vraagt ernaar',
  controleren: 'Ik controleer of het klopt',
  veiligheid: 'Het gaat om veiligheid',
  afspraak: 'Ik heb het nodig voor een afspraak',
} as const
export type Toonreden = keyof typeof TOONREDENEN

export const minutesAfter = (moment: Date, minutes: number): Date =>
  new Date(moment.getTime() + minutes * 60_000)

/** A group that was shown is hidden again after 15 minutes, and never later than the reason ends. */
export const endOfOnthulling = (nu: Date, redenTot: Date): Date =>
  new Date(Math.min(minutesAfter(nu, ONTHULLING_MINUTEN).getTime(), redenTot.getTime()))
