import { sjabloon, veld } from '../contact/sjabloon.ts'

const velden = { nummer: veld.tekst(20), verklaring: veld.id() }
const link = {
  tekst: { nl: 'Bekijk de verklaring', en: 'See the statement' },
  pad: '/mijn/verhuurdersverklaringen/{verklaring}',
}

export const verklaringTerInzage = sjabloon({
  code: 'verklaring-ter-inzage',
  onderwerp: {
    nl: 'Bekijk uw verhuurdersverklaring (nummer {nummer})',
    en: 'Look at your landlord statement (number {nummer})',
  },
  tekst: {
    nl: `Uw verhuurdersverklaring is ingevuld.

Kijk of alles klopt. Pas als u het goed vindt, geven wij de verklaring af.`,
    en: `Your landlord statement was filled in.

Check whether everything is right. We give it out only when you agree.`,
  },
  velden,
  link,
})

export const verklaringIngetrokken = sjabloon({
  code: 'verklaring-ingetrokken',
  onderwerp: {
    nl: 'Uw verhuurdersverklaring is ingetrokken (nummer {nummer})',
    en: 'Your landlord statement was withdrawn (number {nummer})',
  },
  tekst: {
    nl: `Er stond een fout in uw verhuurdersverklaring. Daarom hebben wij die ingetrokken.

De code werkt niet meer. Vraag een nieuwe verklaring aan, of bel ons.`,
    en: `There was a mistake in your landlord statement. So we withdrew it.

The code no longer works. Ask for a new statement, or call us.`,
  },
  velden,
  link,
})
