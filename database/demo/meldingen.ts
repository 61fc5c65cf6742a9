/** Which trade repairs it. */
export type Vak = 'loodgieter' | 'elektra' | 'timmerwerk'
export type Melding = { plaats: string; omschrijving: string; vak: Vak }

const PER_PLAATS: Record<string, Partial<Record<Vak, string[]>>> = {
  keuken: {
    loodgieter: [
      'De keukenkraan lekt. Er staat steeds water op het aanrecht.',
      'De gootsteen loopt heel langzaam leeg.',
      'Onder het gootsteenkastje is het nat. Ik denk dat de afvoer lekt.',
      'Er komt bijna geen warm water uit de keukenkraan.',
      'De kraan in de keuken druppelt de hele nacht door.',
    ],
    elektra: [
      'Het stopcontact naast het fornuis doet het niet meer.',
      'De afzuiging in de keuken maakt veel lawaai en zuigt niet.',
      'De lamp boven het aanrecht knippert en gaat dan uit.',
    ],
    timmerwerk: [
      'De deur van het keukenkastje hangt los aan één scharnier.',
      'Een la in de keuken gaat niet meer dicht.',
      'De rand van het aanrechtblad laat los.',
      'Het keukenraam klemt. Ik krijg het niet meer open.',
    ],
  },
  badkamer: {
    loodgieter: [
      'De douche blijft druppelen, ook als de kraan dicht is.',
      'Het putje in de badkamer is verstopt. Het water blijft staan.',
      'De wastafel zit los van de muur.',
      'De douchekop is gebroken en de slang lekt.',
      'Er komt alleen koud water uit de douche.',
      'Bij de onderburen komt water door het plafond, onder onze badkamer.',
    ],
    elektra: [
      'De ventilator in de badkamer draait niet meer. De muren worden nat.',
      'Het licht in de badkamer gaat niet aan.',
    ],
    timmerwerk: [
      'De badkamerdeur sluit niet meer, het slot is kapot.',
      'Er zitten drie tegels los bij de douche.',
      'De kitrand langs de douche laat los en is zwart.',
    ],
  },
  toilet: {
    loodgieter: [
      'Het toilet blijft doorlopen na het doorspoelen.',
      'Het toilet is verstopt. Wij kunnen het niet gebruiken.',
      'De stortbak vult zich niet meer.',
      'De spoelknop van het toilet blijft hangen.',
      'Achter het toilet ligt steeds een plasje water.',
      'De toiletpot staat los en wiebelt.',
      'De kraan van het fonteintje is niet meer dicht te krijgen.',
    ],
    elektra: ['De lamp in het toilet is niet te vervangen, de fitting is kapot.'],
    timmerwerk: [
      'De toiletdeur klemt onderaan.',
      'Het slot van de toiletdeur draait door.',
      'De plank boven de stortbak is losgekomen.',
    ],
  },
  woonkamer: {
    loodgieter: [
      'De radiator in de woonkamer wordt niet warm.',
      'De radiator onder het raam lekt bij de kraan.',
      'De verwarming tikt hard en wordt maar half warm.',
    ],
    elektra: [
      'Twee stopcontacten in de woonkamer doen het niet.',
      'De stoppen slaan door als wij de lamp in de kamer aandoen.',
      'De thermostaat geeft niets meer aan.',
      'Er hangt een draad los uit het plafond.',
    ],
    timmerwerk: [
      'Het grote raam in de woonkamer tocht heel erg.',
      'De ruit in de kamer heeft een barst.',
      'Een plint is losgekomen en er zitten scherpe spijkers in.',
      'De deur naar de gang sluit niet meer.',
      'Er is een vochtplek op de buitenmuur van de woonkamer.',
    ],
  },
  slaapkamer: {
    loodgieter: [
      'De radiator in de kleine slaapkamer blijft koud.',
      'Er lekt water uit de leiding langs het plafond van de slaapkamer.',
    ],
    elektra: [
      'Het licht in de slaapkamer doet het niet, ook niet met een nieuwe lamp.',
      'Het stopcontact naast het bed zit los in de muur.',
      'De rookmelder op de overloop piept elke minuut.',
    ],
    timmerwerk: [
      'Het slaapkamerraam gaat niet meer op slot.',
      'Er zit schimmel in de hoek van de slaapkamer, bij de buitenmuur.',
      'De deur van de slaapkamer hangt scheef.',
      'De vloer kraakt en één plank veert door.',
      'Het ventilatierooster boven het raam is afgebroken.',
      'De ruit is van binnen beslagen, tussen de twee lagen glas.',
    ],
  },
  buiten: {
    loodgieter: [
      'De dakgoot lekt boven de voordeur.',
      'De regenpijp is losgeraakt van de muur.',
      'Het putje in de tuin loopt over als het regent.',
      'De buitenkraan is kapotgevroren.',
    ],
    elektra: [
      'De buitenlamp bij de voordeur brandt niet meer.',
      'De bel doet het niet.',
      'De intercom kraakt, ik kan bezoek niet verstaan.',
    ],
    timmerwerk: [
      'De voordeur klemt en gaat alleen met veel kracht open.',
      'De schuurdeur hangt uit zijn scharnieren.',
      'Er liggen twee dakpannen in de tuin na de storm.',
      'De houten rand onder het dak is verrot.',
      'Het slot van de voordeur draait zwaar, de sleutel blijft steken.',
      'Een stoeptegel bij de voordeur ligt los. Mijn moeder is er over gestruikeld.',
    ],
  },
}

/** Repairs as tenants write them, with the place in the home and the trade. */
export const MELDINGEN: Melding[] = Object.entries(PER_PLAATS).flatMap(([plaats, perVak]) =>
  Object.entries(perVak).flatMap(([vak, teksten]) =>
    teksten.map((omschrijving) => ({ plaats, omschrijving, vak: vak as Vak })),
  ),
)

/** What people add; most add nothing. */
export const TOEVOEGINGEN = [
  '',
  '',
  '',
  '',
  ' Het is sinds gisteren zo.',
  ' Het wordt steeds erger.',
  ' Ik ben op werkdagen na 15.00 uur thuis.',
  ' Wilt u van tevoren bellen?',
  ' Wij hebben een klein kind in huis, graag snel.',
  ' Vorig jaar is het ook al eens gemaakt.',
]
