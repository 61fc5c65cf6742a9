import type { InplanRefusal } from './inplannen.ts'
import type { Signaal } from './bord.ts'
import type { Vrij } from './rooster.ts'
import type { Reden } from './voorstel.ts'

/** Why a visit could not go there, and what to do. */
export const INPLAN_FOUT: Record<InplanRefusal | 'niets-terug-te-draaien', string> = {
  'bestaat-niet': 'Deze reparatie bestaat niet meer. Ververs het bord.',
  gewijzigd: 'Deze afspraak is intussen gewijzigd.',
  bezet: 'Deze vakman heeft op dit moment intussen een andere afspraak. Kies een andere tijd.',
  'al-afgehandeld': 'Deze reparatie is al klaar. Een afspraak kan niet meer.',
  ingetrokken: 'De huurder heeft de melding ingetrokken. Een afspraak kan niet meer.',
  'niet-ingepland': 'Deze reparatie heeft geen afspraak meer.',
  'tijd-bestaat-niet':
    'Deze tijd bestaat niet op deze dag, want de klok gaat dan vooruit. Kies een andere tijd.',
  'in-verleden': 'Deze tijd is al voorbij. Kies een tijd die nog komt.',
  'onbekende-vakman': 'Deze vakman werkt hier niet (meer). Kies een andere vakman.',
  'kan-dit-niet': 'Deze vakman kan dit werk niet, volgens zijn gegevens. Kies een andere vakman.',
  'geen-overeenkomst': 'Met dit bedrijf is er op deze dag geen overeenkomst. Kies een andere vakman.',
  'buiten-rooster': 'De vakman werkt dan niet. Kies een tijd binnen zijn uren.',
  'niets-terug-te-draaien': 'Dit kan niet meer ongedaan worden gemaakt.',
}

export const SIGNAAL: Record<Signaal, string> = {
  'buiten-rooster': 'buiten rooster',
  krap: 'krap',
  dubbel: 'dubbel',
  'loopt-uit': 'loopt uit',
  'zonder-garantie': 'ander bedrijf dan garantie',
}
export const VRIJ: Record<Vrij, string> = {
  feestdag: 'feestdag',
  afwezig: 'afwezig',
  'geen-werkdag': 'vrij',
}
export const REDEN: Record<Reden, string> = {
  'garantie-vakman': 'garantie, dezelfde vakman',
  'garantie-bedrijf': 'garantie, zelfde bedrijf',
  'garantie-ander': 'ander bedrijf, dus zonder garantie',
  'juiste-vak': 'juiste vak',
  dichtbij: 'is in de buurt',
  'heeft-ruimte': 'heeft ruimte',
  'op-tijd': 'op tijd',
  'te-laat': 'later dan beloofd',
}

/** "6,5 u". */
export const showUren = (minuten: number): string =>
  `${(Math.round(minuten / 6) / 10).toLocaleString('nl-NL')} u`
