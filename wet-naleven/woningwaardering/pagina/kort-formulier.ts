import { z } from 'zod'
import { bestanden, datum, keuze, meerkeuze, tekst } from '../../../web/velden.ts'
import { nameOfCode } from '../referentiedata/codes.ts'

export const LABELS = ['AP4', 'AP3', 'APP', 'AP', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'geen'] as const
export const KEUKEN = 'IAF IKI IKK IKG IKO IVR IKV IOE IOG IMA ICM IVA EHM TME KWA'.split(' ') as [
  string,
  ...string[],
]
export const BADKAMER = 'DOU BAD WAS MPW STO HTO BUB DOW HRA IKW KAS STW EHM TME'.split(' ') as [
  string,
  ...string[],
]
export const MONUMENT = ['geen', 'gemeentelijk', 'rijk-nieuw', 'rijk-oud'] as const

/** Sizes in m², separated by semicolons or lines, with a comma or a point. */
const MATEN = /^\s*\d+([.,]\d{1,2})?(\s*[;\n]\s*\d+([.,]\d{1,2})?)*\s*;?\s*$/
const maten = (melding: string) => tekst(melding, 300).regex(MATEN, melding)
const VOORBEELD_MATEN = 'Vul de vierkante meters in, bijvoorbeeld 22,5; 11,3.'

const geheel = (melding: string, most: number) =>
  tekst(melding, 12)
    .transform((value) => value.replaceAll(/[.\s€]/g, ''))
    .pipe(z.string().regex(/^\d+$/, melding).transform(Number).pipe(z.number().max(most, melding)))

/** A self-contained home in twenty questions. */
export const kortSchema = z.object({
  peildatum: datum('Vul de dag in waarop de berekening moet gelden.'),
  woning: keuze(['EGW', 'MGW'], 'Kies of er een woning boven of onder u is.'),
  bouwjaar: geheel('Vul het bouwjaar in, bijvoorbeeld 1978.', 2100),
  label: keuze(LABELS, 'Kies het energielabel, of "geen geldig label".'),
  woz: geheel('Vul de WOZ-waarde in hele euro’s in, bijvoorbeeld 214.000.', 1_000_000_000).optional(),
  kamers: maten(VOORBEELD_MATEN),
  keuken: maten('Vul de vierkante meters van de keuken in, bijvoorbeeld 7,2.'),
  aanrecht: geheel('Vul de lengte van het aanrecht in centimeters in, bijvoorbeeld 215.', 2000),
  keukenExtra: meerkeuze(KEUKEN, 'Kies uit de lijst.'),
  badkamer: maten('Vul de vierkante meters van de badkamer in, bijvoorbeeld 3,5.'),
  sanitair: meerkeuze(BADKAMER, 'Kies uit de lijst.'),
  toilet: keuze(['geen', 'STO', 'HTO'], 'Kies of er een apart toilet is.'),
  bergingen: maten(VOORBEELD_MATEN).optional(),
  buiten: maten(VOORBEELD_MATEN).optional(),
  verwarmd: keuze(['ja', 'nee'], 'Kies of de kamers verwarmd zijn.'),
  gangen: geheel('Vul een getal in, bijvoorbeeld 1.', 20).optional(),
  monument: keuze(MONUMENT, 'Kies of de woning een monument is.'),
})
export type KortVeld = keyof z.input<typeof kortSchema>
type KortFormulier = z.output<typeof kortSchema>

/** A JSON file with a VERA eenheid. */
export const bestandSchema = z.object({
  peildatum: datum('Vul de dag in waarop de berekening moet gelden.'),
  bestand: bestanden('Kies een JSON-bestand met één woning.', { minstens: 1 }),
})

const code = (value: string) => ({ code: value })

/** The answers as a VERA eenheid: the same input as a file. */
export function eenheidOf(invoer: KortFormulier): Record<string, unknown> {
  return {
    Woningwaarderingstelsel: code('ZEL'),
    bouwjaar: invoer.bouwjaar,
    panden: [{ soort: code(invoer.woning) }],
    ...energieprestatieOf(invoer),
    ...monumentOf(invoer),
    wozEenheden:
      invoer.woz === undefined
        ? []
        : [{ vastgesteldeWaarde: invoer.woz, waardepeildatum: waardepeildatumOf(invoer.peildatum) }],
    ruimten: ruimtenOf(invoer).map((ruimte, index) => ({ id: `r${index + 1}`, ...ruimte })),
  }
}

/** The newest WOZ-waarde is of 1 January of the year before. */
const waardepeildatumOf = (peildatum: string): string => `${Number(peildatum.slice(0, 4)) - 1}-01-01`

/** Whoever fills in a label says that it is valid on the peildatum. */
function energieprestatieOf({ label, peildatum }: KortFormulier) {
  if (label === 'geen') return { energieprestaties: [] }
  const einddatum = `${Number(peildatum.slice(0, 4)) + 1}-12-31`
  return {
    energieprestaties: [
      { soort: code('NTA'), status: code('DEF'), label: code(label), begindatum: peildatum, einddatum },
    ],
  }
}

/** The day that divides surcharge and points of a rijksmonument is 1 July 2024 (Bhw 8a). */
function monumentOf({ monument }: KortFormulier) {
  if (monument === 'geen') return { monumenten: [] }
  if (monument === 'gemeentelijk') return { monumenten: [code('GEM')] }
  const datumAfsluitenHuurovereenkomst = monument === 'rijk-nieuw' ? '2024-07-01' : '2024-06-30'
  return { monumenten: [code('RIJ')], datumAfsluitenHuurovereenkomst }
}

const MM_PER_CM = 10
/** A toilet room is valued for its toilet, whatever its size; under 2 m² it has no points for area. */
const TOILETRUIMTE_M2 = 1

function ruimtenOf(invoer: KortFormulier): Record<string, unknown>[] {
  const verwarmd = invoer.verwarmd === 'ja'
  const ruimte = (soorten: string, oppervlakte: number, more: object = {}) => {
    const [soort = '', detailSoort = ''] = soorten.split('/')
    return { soort: code(soort), detailSoort: code(detailSoort), oppervlakte, ...more }
  }
  const vertrek = (detailSoort: string, oppervlakte: number, more: object = {}) =>
    ruimte(`VTK/${detailSoort}`, oppervlakte, { verwarmd, ...more })
  const aanrecht = { detailSoort: code('AAN'), lengte: invoer.aanrecht * MM_PER_CM }
  return [
    ...readMaten(invoer.kamers).map((m2, index) => vertrek(index === 0 ? 'WOO' : 'SLA', m2)),
    ...readMaten(invoer.keuken).map((m2) =>
      vertrek('KEU', m2, {
        bouwkundigeElementen: invoer.aanrecht > 0 ? [aanrecht] : [],
        installaties: invoer.keukenExtra.map(code),
      }),
    ),
    ...readMaten(invoer.badkamer).map((m2) =>
      vertrek('BAD', m2, { installaties: invoer.sanitair.map(code) }),
    ),
    ...(invoer.toilet === 'geen'
      ? []
      : [ruimte('OVR/TOI', TOILETRUIMTE_M2, { installaties: [code(invoer.toilet)] })]),
    ...readMaten(invoer.bergingen).map((m2) => ruimte('OVR/BER', m2)),
    ...readMaten(invoer.buiten).map((m2) => ruimte('BTR/OBU', m2)),
    ...Array.from({ length: invoer.gangen ?? 0 }, () => ruimte('VRK/GAN', 1, { verwarmd: true })),
  ]
}

const readMaten = (value: string | undefined): number[] =>
  (value ?? '')
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => Number(part.replace(',', '.')))

/** Choices with their VERA names. */
export const keuzesOf = (codes: readonly string[]): { waarde: string; tekst: string }[] =>
  codes.map((waarde) => ({ waarde, tekst: nameOfCode('INSTALLATIESOORT', waarde) }))
