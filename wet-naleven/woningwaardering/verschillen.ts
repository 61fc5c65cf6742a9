import type { Afwijking } from './meldingen.ts'

/**
 * Decisions where the law or the policy book says something else than the calculation the sector uses: number and what
 * this program does. A result names those it met, so that who compares two programs sees why they differ.
 */
export const VERSCHILLEN: Readonly<Record<Afwijking, string>> = {
  2: 'Een achtste punt onder nul is naar boven afgerond. De sector rondt daar van nul af.',
  3: 'Tussendoor is niet afgerond. De sector rondt elke gedeelde regel en de delen van de WOZ-punten af op twee decimalen.',
  5: 'Bij overige ruimten is één keer op kwartpunten afgerond. De sector doet dat voor elke groep ruimten apart.',
  6: 'Voor de energieprestatie tellen alleen vertrekken op het eigen adres. De sector telt ook vertrekken die met andere adressen gedeeld zijn.',
  8: 'Een te kleine gedeelde buitenruimte telt niet: er gaan 5 punten af. De sector trekt dan niets af.',
  10: 'Het maximum voor verwarming en verkoeling geldt apart voor eigen en gedeelde ruimten. De sector heeft één maximum.',
  12: 'Een aanrecht van precies 3 of 5 meter hoort bij de hogere klasse. De sector vraagt meer dan 3 of 5 meter.',
  13: 'Een kort aanrecht naast een aanrecht van 1 meter telt als lengte, niet ook als wastafel. De sector telt het als beide.',
  15: 'Het maximum op extra voorzieningen in de badkamer geldt voor alle badkamers samen. De sector rekent per badkamer.',
  17: 'Douches en baden in één ruimte zijn samen geteld. De sector kan er bij gemengde registratie één missen.',
  18: 'Een verhoogd toilet telt als toilet. De sector telt het niet.',
  19: 'Een gedeelde bergruimte (BEG) van minder dan 2 m² per adres telt niet. De sector telt haar bij kamers wel.',
  20: 'Of een ruimte groot genoeg is, volgt uit de oppervlakte met kasten. De sector kijkt zonder kasten.',
  21: 'Een zolder zonder vaste trap die als vertrek is ingevoerd, telt als overige ruimte. De sector telt hem niet.',
  '21b':
    'Een zolder met een vaste trap en een vlizotrap krijgt geen aftrek, en een zoldervertrek telt als zolder. De sector doet dat anders.',
  22: 'Een eigen carport telt alleen als buitenruimte. De sector telt haar ook als parkeerplaats.',
  25: 'De grens van 110 punten voor nieuwbouw 2015-2019 telt rubriek 12 mee. De sector niet.',
  26: 'De WOZ-grens van 33% gaat uit van de exacte punten met rubriek 12. De sector rondt eerst af en laat rubriek 12 weg.',
  27: 'De toeslag voor een zorgwoning gaat uit van de WOZ-punten van 11.1. De sector neemt de punten na de maximering.',
  30: 'Een label van 2015 tot en met 2020 dat geen energie-index is, telt niet: het bouwjaar telt. De sector gebruikt het label.',
  32: 'Van meer geldige labels telt het nieuwste. De sector neemt het eerste uit de lijst.',
  34: 'Voor de nieuwbouwopslag telt het puntentotaal met de punten van een rijksmonument. De sector laat die weg.',
  36: 'Een getal in de tabel van de sector wijkt af van de officiële tabel. Het officiële getal is gebruikt.',
  42: 'Een verwarmde gang of hal die met andere adressen gedeeld is, geeft geen punten. De sector geeft die wel.',
}
