import { sjabloon, veld } from '../../overeenkomst-uitvoeren/contact/sjabloon.ts'

const link = {
  tekst: { nl: 'Bekijk uw klacht', en: 'See your complaint' },
  pad: '/mijn/klachten/{klacht}',
} as const

export const klachtOntvangen = sjabloon({
  code: 'klacht-ontvangen',
  onderwerp: { nl: 'Wij hebben uw klacht {nummer}', en: 'We have your complaint {nummer}' },
  tekst: {
    nl: 'Wij hebben uw klacht ontvangen. U krijgt uiterlijk {uiterlijk} antwoord.',
    en: 'We have received your complaint. You get an answer on {uiterlijk} at the latest.',
  },
  velden: { nummer: veld.tekst(), klacht: veld.id(), uiterlijk: veld.datum() },
  link,
})

export const klachtBeantwoord = sjabloon({
  code: 'klacht-beantwoord',
  onderwerp: { nl: 'Antwoord op uw klacht {nummer}', en: 'Answer to your complaint {nummer}' },
  tekst: {
    nl: 'Wij hebben uw klacht beantwoord. U leest het antwoord in Mijn woning.',
    en: 'We have answered your complaint. You can read the answer in My home.',
  },
  velden: { nummer: veld.tekst(), klacht: veld.id() },
  link,
})
