import { sjabloon } from '../contact/sjabloon.ts'

const link = {
  tekst: { nl: 'Kijk uw gegevens na', en: 'Check your data' },
  pad: '/mijn/gegevens/klopt',
} as const

export const gegevensNakijken = sjabloon({
  code: 'gegevens-nakijken',
  onderwerp: { nl: 'Kloppen uw gegevens nog?', en: 'Are your data still right?' },
  tekst: {
    nl: `Eens per jaar vragen wij of uw naam, uw telefoonnummer en e-mailadres en uw huishouden nog kloppen.

U kijkt dat na in Mijn woning. Het duurt ongeveer twee minuten. Klopt er iets niet? Dan wijzigt u het daar meteen.`,
    en: `Once a year we ask whether your name, your telephone number and e-mail address and your household are still right.

You check this in My home. It takes about two minutes. Is something wrong? Then you change it there at once.`,
  },
  velden: {},
  link,
})

export const gegevensNakijkenHerinnering = sjabloon({
  code: 'gegevens-nakijken-herinnering',
  onderwerp: { nl: 'Kijkt u uw gegevens nog even na?', en: 'Will you check your data?' },
  tekst: {
    nl: `Wij vroegen u of uw gegevens nog kloppen. U hebt nog niet geantwoord.

U hoeft niet te antwoorden. Wij vragen het dit jaar niet nog eens.`,
    en: `We asked you whether your data are still right. You have not answered yet.

You do not have to answer. We will not ask again this year.`,
  },
  velden: {},
  link,
})
