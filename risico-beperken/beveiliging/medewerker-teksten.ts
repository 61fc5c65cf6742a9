import type { Rol } from '../../doelbinding/verwerking.ts'
import type { Refused } from './medewerkers.ts'

const ROLNAAM: Partial<Record<Rol, { naam: string; mag: string }>> = {
  klantmedewerker: {
    naam: 'Medewerker klantcontact',
    mag: 'Helpt huurders aan de telefoon en aan de balie.',
  },
  verhuurconsulent: { naam: 'Verhuurconsulent', mag: 'Regelt huurovereenkomsten en veranderingen daarin.' },
  redacteur: { naam: 'Redacteur', mag: 'Schrijft de uitleg, de vragen en de brieven. Ziet geen huurders.' },
  planner: { naam: 'Planner', mag: 'Plant reparaties met huurders en bedrijven.' },
  privacyfunctionaris: {
    naam: 'Privacyfunctionaris',
    mag: 'Ziet het logboek en beantwoordt vragen over gegevens.',
  },
  beheerder: { naam: 'Beheerder', mag: 'Voegt medewerkers toe en regelt wat zij mogen.' },
  ketenmedewerker: { naam: 'Medewerker van een bedrijf', mag: 'Ziet het werk van het eigen bedrijf.' },
}

/** A role as people read it; one that has no words yet reads as its code. */
export const rolNaam = (rol: string): string => ROLNAAM[rol as Rol]?.naam ?? rol
export const rolMag = (rol: string): string | undefined => ROLNAAM[rol as Rol]?.mag

export const rollenTekst = (rollen: readonly string[]): string => rollen.map(rolNaam).join(', ')

/** What to do when a change was refused. */
export const WEIGERING: Record<Refused, string> = {
  'inlognaam-bezet': 'Iemand anders heeft deze inlognaam al. Kies een andere.',
  'extern-bezet': 'Iemand anders heeft dit kenmerk al. Kijk of u het goed hebt getypt.',
  'laatste-beheerder':
    'Dit is de laatste beheerder. Maak eerst iemand anders beheerder. Anders kan niemand meer medewerkers toevoegen.',
}
