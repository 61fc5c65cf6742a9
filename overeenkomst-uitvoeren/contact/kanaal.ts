export type Kanaal = 'portaal' | 'e-mail' | 'brief' | 'sms'

/** What decides how somebody hears from us. */
export type Bereik = {
  eMail: string | null
  /** A mail server said that this address does not exist. */
  adresWeigert: boolean
  voorkeur: Kanaal | null
  /** Last day (`YYYY-MM-DD`) on which the person does not want to be disturbed. */
  nietStorenTot: string | null
}

/**
 * The ways to try, best first; the portal has every message anyway. Who does not want to be disturbed, or chose the portal alone,
 * gets no more than that, unless the message must reach the person: a statement has its effect when it has (BW 3:37 lid 3).
 */
export function chooseKanalen(
  { eMail, adresWeigert, voorkeur, nietStorenTot }: Bereik,
  { verplicht, vandaag }: { verplicht: boolean; vandaag: string },
): readonly Kanaal[] {
  const stil = nietStorenTot !== null && vandaag <= nietStorenTot
  if (!verplicht && (stil || voorkeur === 'portaal')) return ['portaal']
  if (eMail === null || adresWeigert) return ['brief']
  return voorkeur === 'brief' ? ['brief', 'e-mail'] : ['e-mail', 'brief']
}

/** A mail server that does not answer is tried again after these minutes: about a day in all. */
const WACHT_MINUTEN = [1, 5, 15, 60, 240, 480, 720] as const
export const MEESTE_POGINGEN = WACHT_MINUTEN.length + 1

/** Minutes to wait after so many attempts; null when it was the last. */
export const waitMinutes = (pogingen: number): number | null => WACHT_MINUTEN[pogingen - 1] ?? null
