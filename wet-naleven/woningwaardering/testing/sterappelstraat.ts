import { label, onzelfstandig, ruimte, woz, zelfstandig } from './woonruimte.ts'

/** A flat that does not exist: Sterappelstraat 12 B, Voorbeeldstad. Worth 133 points on 2026-07-01. */
export const flat = (more: Record<string, unknown> = {}): Record<string, unknown> =>
  zelfstandig(
    [
      ruimte('VTK/WOO', 22.46, { verwarmd: true, kasten: [0.5] }),
      ruimte('VTK/KEU', 7.18, { verwarmd: true, aanrecht: [2150], installaties: 'IAF IKK' }),
      ruimte('VTK/SLA', 11.335, { verwarmd: true }),
      ruimte('VTK/SLA', 3.8, { verwarmd: true }),
      ruimte('VTK/DOU', 2.95, { verwarmd: true, installaties: 'DOU WAS HRA EHM' }),
      ruimte('OVR/TOI', 1.2, { installaties: 'STO WAS' }),
      ruimte('VRK/HAL', 5.4, { verwarmd: true, installaties: 'ABF' }),
      ruimte('BTR/BAL', 4.6),
      ruimte('OVR/BER', 5.05),
      ruimte('OVR/WAS', 14, { verwarmd: true, a: 12 }),
      ruimte('BTR/TUI', 96, { a: 12, lengte: 12_000, breedte: 8000 }),
    ],
    {
      id: 'sterappel-12b',
      bouwjaar: 1978,
      panden: [{ soort: { code: 'MGW' } }],
      energieprestaties: [label('C')],
      ...woz(214_000),
      ...more,
    },
  )

/** A room on an address with four rooms in Groot-Rijnmond. Worth 48 points on 2026-07-01. */
export const kamer = (more: Record<string, unknown> = {}): Record<string, unknown> =>
  onzelfstandig(
    [
      ruimte('VTK/WSL', 14.2, { verwarmd: true }),
      ruimte('VTK/KEU', 10.3, { verwarmd: true, n: 4, aanrecht: [2400], installaties: 'IKK IKO' }),
      ruimte('VTK/BAT', 5.45, { verwarmd: true, n: 4, installaties: 'DOU WAS STO DOW' }),
      ruimte('VRK/HAL', 6, { verwarmd: true, n: 4 }),
      ruimte('OVR/BER', 6.6, { n: 4 }),
      ruimte('BTR/TUI', 40.5, { n: 4, lengte: 9, breedte: 4.5 }),
    ],
    {
      energieprestaties: [label('D')],
      adres: { gemeente: { code: '0599' } },
      adresseerbaarObjectBasisregistratie: { bagGebruikersOppervlakte: 104 },
      ...woz(312_000),
      ...more,
    },
  )
