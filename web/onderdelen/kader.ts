import type { Deur, Session, Shell } from '../omgeving.ts'
import type { Kruimel } from '../ui/index.ts'

export const kruimels: Kruimel[] = [{ tekst: 'Onderdelen', href: '/onderdelen' }]

const session: Session = {
  deur: 'mijn',
  betrokkeneId: 'voorbeeld',
  accountId: 'voorbeeld',
  rollen: [],
  afdeling: null,
  ketenpartnerId: null,
  sessieId: 'voorbeeld',
}
const menu = [
  { href: '/onderdelen', tekst: 'Overzicht', actief: false },
  { href: '/onderdelen/lijsten', tekst: 'Lijsten', actief: true },
  { href: '/onderdelen/formulier', tekst: 'Formulier', actief: false },
  { href: '/onderdelen/zaak', tekst: 'Zaak', actief: false },
]

/** Shows a page of the gallery as behind a door, with menu and session: `?deur=balie`. */
export function kader(page: {
  readonly shell: Shell
  request: { query: Record<string, string | undefined> }
}) {
  const deur = (['mijn', 'balie', 'keten'] as Deur[]).find((one) => one === page.request.query['deur'])
  return { shell: deur ? { ...page.shell, deur, menu, session, sessieMinuten: 15 } : page.shell }
}
