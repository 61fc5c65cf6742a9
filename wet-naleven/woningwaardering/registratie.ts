import { findCode } from './referentiedata/codes.ts'
import { isPrive } from './ruimte/deling.ts'
import type { Waardering } from './waardering.ts'

const GELEZEN_INSTALLATIES = new Set(
  (
    'ABF IAF IKI IKK IKG IKO IVR IKV IOE IOG IMA ICM IVA EKA EHM TME KWA ' +
    'STO HTO VTI WAS MPW DOU DRD BAD BDO BUB DOW HRA IKW KAS STW'
  ).split(' '),
)
const GELEZEN_ELEMENTEN = new Set('AAN TRA VTR LAA CLO WAS FON DOU BAD KAS'.split(' '))

/** An indoor space larger than this is more likely a mistake than a room. */
const GELOOFWAARDIGE_RUIMTE_M2 = 500

/** Warns of what is suspicious in the registration as a whole: the same id twice, codes nothing reads, huge rooms. */
export function recordRegistratie(waardering: Waardering): void {
  recordDubbeleIds(waardering)
  recordOngelezenCodes(waardering)
  recordMaten(waardering)
  recordBouwjaar(waardering)
}

function recordDubbeleIds({ eenheid, meldingen }: Waardering): void {
  const count = (ids: readonly (string | null | undefined)[], wat: string) => {
    const seen = new Set<string>()
    for (const id of ids) {
      if (id && seen.has(id))
        meldingen.waarschuwingen.add(`${wat} "${id}" staat er twee keer in. Beide zijn meegeteld.`)
      if (id) seen.add(id)
    }
  }
  const ruimten = eenheid.ruimten ?? []
  count(
    ruimten.map(({ id }) => id),
    'Ruimte',
  )
  for (const { bouwkundigeElementen, bouwkundigElementen } of ruimten) {
    const elementen = bouwkundigeElementen ?? bouwkundigElementen ?? []
    count(
      elementen.map(({ id }) => id),
      'Bouwkundig element',
    )
  }
}

function recordOngelezenCodes({ ruimten, meldingen }: Waardering): void {
  const warn = (codes: readonly string[], wat: string) => {
    if (codes.length > 0) meldingen.waarschuwingen.add(`Deze ${wat} geven geen punten: ${codes.join(', ')}.`)
  }
  const installaties = ruimten.flatMap((ruimte) => [...ruimte.installaties.keys()])
  const elementen = ruimten.flatMap((ruimte) => [...ruimte.elementen.keys()])
  warn(listUnread(installaties, GELEZEN_INSTALLATIES), 'installaties')
  warn(listUnread(elementen, GELEZEN_ELEMENTEN), 'bouwkundige elementen')
}

const listUnread = (codes: readonly string[], read: ReadonlySet<string>): string[] =>
  [...new Set(codes)].filter((code) => !read.has(code)).toSorted()

function recordMaten({ ruimten, meldingen }: Waardering): void {
  for (const { naam, oppervlakte, klasse, deling } of ruimten) {
    const isIndoors = klasse === 'vertrek' || klasse === 'overige'
    if (isIndoors && isPrive(deling) && oppervlakte?.gt(GELOOFWAARDIGE_RUIMTE_M2))
      meldingen.waarschuwingen.add(
        `Ruimte "${naam}" is ${oppervlakte.toString()} m². Controleer de oppervlakte.`,
      )
  }
}

function recordBouwjaar({ eenheid, peildatum, meldingen }: Waardering): void {
  if (eenheid.bouwjaar && eenheid.bouwjaar > Number(peildatum.slice(0, 4)))
    meldingen.waarschuwingen.add(`Het bouwjaar ${eenheid.bouwjaar} ligt na de peildatum.`)
  const einddatum = findCode('DOELGROEP', eenheid.doelgroep?.code ?? '')?.einddatum
  if (einddatum) meldingen.waarschuwingen.add(`De doelgroep is een code die per ${einddatum} is vervallen.`)
}
