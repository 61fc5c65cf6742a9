import { Badge, GEWIJZIGD, type Statussoort } from '../../web/ui/index.ts'
import { type Status, STATUSSEN } from './taak.ts'
import type { Weigering } from './taken.ts'

const SOORT: Record<Status, Statussoort> = {
  open: 'let-op',
  bezig: 'neutraal',
  klaar: 'goed',
  vervallen: 'stil',
}

export const StandBadge = ({ status }: { status: Status }) => (
  <Badge soort={SOORT[status]}>{STATUSSEN[status]}</Badge>
)

export const WEIGERING: Record<Weigering, string> = {
  'bestaat-niet': 'Deze taak bestaat niet meer. Ga terug naar uw werk.',
  gewijzigd: GEWIJZIGD,
  'al-klaar':
    'Een collega heeft deze taak al klaar gemeld. Maak dat eerst ongedaan, of maak een nieuwe taak.',
  vervallen: 'Deze taak is vervallen. Maak dat eerst ongedaan, of maak een nieuwe taak.',
  'van-niemand': 'Deze taak ligt al bij het team.',
  'loopt-nog': 'Deze taak loopt nog. Er is niets om ongedaan te maken.',
  'te-laat': 'Deze taak is langer dan een dag klaar. Maak een nieuwe taak.',
}
