/** What a part of the comparison counts for, and why. Points below zero speak against one person. */
export type Gewicht = {
  readonly punten: number
  readonly tekst: string
  readonly omdat: string
}

export const GEWICHTEN = {
  'naam-gelijk': {
    punten: 35,
    tekst: 'De naam is gelijk',
    omdat: 'Veel mensen heten hetzelfde. Een naam alleen is te weinig.',
  },
  'naam-klinkt-gelijk': {
    punten: 25,
    tekst: 'De achternaam klinkt gelijk',
    omdat: 'Meijer en Meyer, of De Wit en De Witt: zo verschrijft men zich aan de telefoon.',
  },
  'naam-lijkt': { punten: 15, tekst: 'De naam lijkt er veel op', omdat: 'Een tikfout of een dubbele naam.' },
  'naam-anders': { punten: 0, tekst: 'De naam is anders', omdat: 'Iemand kan van naam veranderen.' },
  'voorletter-anders': {
    punten: -60,
    tekst: 'De eerste letter is anders',
    omdat: 'Tweelingen en partners delen veel, maar niet hun voorletter.',
  },
  'geboortedatum-gelijk': {
    punten: 40,
    tekst: 'De geboortedatum is gelijk',
    omdat: 'Samen met de naam is dit het sterkste kenmerk.',
  },
  'geboortedatum-omgedraaid': {
    punten: 30,
    tekst: 'Dag en maand van de geboorte zijn omgedraaid',
    omdat: 'Een bekende fout bij overtypen: 03-05 en 05-03.',
  },
  'geboortedatum-een-cijfer': {
    punten: 25,
    tekst: 'De geboortedatum verschilt één cijfer',
    omdat: 'Een bekende fout bij overtypen.',
  },
  'geboortedatum-anders': {
    punten: -40,
    tekst: 'De geboortedatum is anders',
    omdat: 'Vader en zoon kunnen dezelfde naam en hetzelfde adres hebben.',
  },
  'e-mail-gelijk': {
    punten: 25,
    tekst: 'Het e-mailadres is gelijk',
    omdat: 'Een adres is meestal van één persoon, soms van een gezin.',
  },
  'telefoon-gelijk': {
    punten: 20,
    tekst: 'Het telefoonnummer is gelijk',
    omdat: 'Een nummer is meestal van één persoon, soms van een gezin.',
  },
  'adres-gelijk': {
    punten: 10,
    tekst: 'Zij woonden op hetzelfde adres',
    omdat: 'Op één adres wonen vaak meer mensen.',
  },
  'samen-op-contract': {
    punten: -60,
    tekst: 'Zij staan samen op één contract',
    omdat: 'Twee mensen die samen tekenden, zijn twee mensen.',
  },
} as const satisfies Record<string, Gewicht>
export type Deel = keyof typeof GEWICHTEN

/** From here a pair is shown at the desk: a name together with two other things, or with a date of birth. */
export const DREMPEL = 60
/** From here it is nearly certain. */
export const STERK = 90

export const PUNTEN: string = JSON.stringify(
  Object.fromEntries(Object.entries(GEWICHTEN).map(([deel, { punten }]) => [deel, punten])),
)
