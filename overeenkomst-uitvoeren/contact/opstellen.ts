import type { Doelbinding } from '../../doelbinding/kern.ts'
import { openVeld } from './geheim-veld.ts'
import { getSjabloon } from './klaarzetten.ts'
import { fillIn, type Gezegd, readAccolades, type Sjabloon, type Taal, taalVan } from './sjabloon.ts'

export type Eigentekst = { taal: string; onderwerp: string | null; tekst: string | null }
type Waarden = Record<string, string | number>

export type Opgesteld = {
  sjabloon: Sjabloon
  taal: Taal
  /** What goes out. */
  gezegd: Gezegd
  /** What is kept: secrets are dots. */
  bewaard: { onderwerp: string; tekst: string; gegevens: string }
}

/**
 * The texts of a template with the wording of the association, which comes newest first. A wording that names a field which a later
 * release took away is left aside: a message in our words is better than none.
 */
export function withEigentekst(sjabloon: Sjabloon, eigen: readonly Eigentekst[]): Sjabloon {
  const of = (taal: Taal) => {
    const found = eigen.find((each) => each.taal === taal)
    const { onbekend, los } = readAccolades(sjabloon, `${found?.onderwerp} ${found?.tekst}`)
    return onbekend.length === 0 && !los ? found : undefined
  }
  const [nl, en] = [of('nl'), of('en')]
  return {
    ...sjabloon,
    onderwerp: {
      nl: nl?.onderwerp ?? sjabloon.onderwerp.nl,
      en: en?.onderwerp ?? sjabloon.onderwerp.en,
    },
    tekst: { nl: nl?.tekst ?? sjabloon.tekst.nl, en: en?.tekst ?? sjabloon.tekst.en },
  }
}

const STIPPEN = '••••••'

/** Fills in a message in the language of the person. */
export function composeBericht(
  kern: Pick<Doelbinding, 'deriveKey'>,
  rij: { id: string; sjabloon: string; gegevens: unknown; voorkeurstaal: string },
  eigen: readonly Eigentekst[],
): Opgesteld {
  const sjabloon = withEigentekst(getSjabloon(rij.sjabloon), eigen)
  const gesloten = rij.gegevens as Waarden
  const taal = taalVan(sjabloon, rij.voorkeurstaal, gesloten)
  const geheim = sjabloon.geheim ?? []
  const open = mapVelden(gesloten, geheim, (waarde) => openVeld(kern, rij.id, String(waarde)))
  const stil = mapVelden(gesloten, geheim, () => STIPPEN)
  const bewaard = fillIn(sjabloon, taal, stil)
  return {
    sjabloon,
    taal,
    gezegd: fillIn(sjabloon, taal, open),
    bewaard: { onderwerp: bewaard.onderwerp, tekst: bewaard.tekst, gegevens: JSON.stringify(stil) },
  }
}

const mapVelden = (
  gegevens: Waarden,
  namen: readonly string[],
  map: (waarde: string | number) => string,
): Waarden =>
  Object.fromEntries(
    Object.entries(gegevens).map(([naam, waarde]) => [naam, namen.includes(naam) ? map(waarde) : waarde]),
  )
