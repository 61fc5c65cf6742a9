import { sjabloon, veld } from './sjabloon.ts'

const woorden = { wat: veld.woorden(), meer: veld.woorden(600) }

/** BW 7:220 lid 1: a tenant must allow urgent work; so it must reach also who does not want to be disturbed. */
export const werkzaamheden = sjabloon({
  code: 'werkzaamheden',
  onderwerp: { nl: 'Wij gaan werken: {wat}', en: 'We are going to work: {wat}' },
  tekst: {
    nl: `Van {begin} tot en met {eind} werken wij aan: {wat}.

{meer}

Komt deze tijd heel slecht uit? Bel ons dan zo snel mogelijk.`,
    en: `From {begin} until {eind} we will work on: {wat}.

{meer}

Is this time very difficult for you? Please call us as soon as possible.`,
  },
  velden: { ...woorden, begin: veld.datum(), eind: veld.datum() },
  verplicht: 'BW 7:220 lid 1',
})

export const storing = sjabloon({
  code: 'storing',
  onderwerp: { nl: 'Storing: {wat}', en: 'Fault: {wat}' },
  tekst: {
    nl: `Er is een storing: {wat}. Wij zijn ermee bezig.

{meer}

Wij verwachten dat het op {eind} klaar is. U hoeft dit niet te melden.`,
    en: `There is a fault: {wat}. We are working on it.

{meer}

We expect it to be solved on {eind}. You need not report it.`,
  },
  velden: { ...woorden, eind: veld.datum() },
})

export const uitnodiging = sjabloon({
  code: 'uitnodiging',
  onderwerp: { nl: 'Uitnodiging: {wat}', en: 'Invitation: {wat}' },
  tekst: {
    nl: `U bent welkom op {begin}: {wat}.

{meer}

U hoeft niet te komen. Wat er wordt besproken, leest u later ook op onze site.`,
    en: `You are welcome on {begin}: {wat}.

{meer}

You need not come. You can later also read on our site what was discussed.`,
  },
  velden: { ...woorden, begin: veld.datum() },
})
