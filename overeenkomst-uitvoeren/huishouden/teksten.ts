import type { Refusal, Rol } from './huishouden.ts'

export const ROL_TEKST: Record<Rol, string> = {
  huurder: 'Huurder',
  partner: 'Partner',
  kind: 'Kind',
  inwonend: 'Woont in',
}
export const WEIGERING: Record<Refusal, string> = {
  gewijzigd: 'Een collega was u voor. Kijk wat er nu staat, en probeer het opnieuw.',
  'bestaat-niet': 'Dit huishouden staat niet meer in de administratie.',
  'woont-er-niet': 'Deze persoon woont er niet op die dag.',
}
export const rolTekst = (rol: string): string => ROL_TEKST[rol as Rol] ?? rol
