import type { Status } from './onderhoudsverzoek.ts'
import type { FotoRefusal } from './foto.ts'
import { MAX_FOTO_BYTES } from './foto.ts'

/** What a tenant reads on the pages about repairs, in Dutch at level B1 and in English. */
const nl = {
  reparaties: 'Reparaties',
  melden: 'Reparatie melden',
  uwReparaties: 'Uw reparaties',
  reparatiesVan: (naam: string) => `Reparaties van ${naam}`,
  reparatieVan: (naam: string) => `Dit is een reparatie van ${naam}. U bekijkt haar met een machtiging.`,
  garantie: 'Dit is eerder gemaakt. Het valt onder de garantie. U hoeft niets te betalen.',
  gedaan: {
    ingetrokken: 'De melding is ingetrokken. Er komt geen vakman meer.',
    bedankt: 'Bedankt voor uw antwoord.',
    heropend: 'Dat spijt ons. Wij gaan ermee verder. Kies hieronder een nieuwe tijd.',
  },
  nieuwsteEerst: 'De nieuwste staat bovenaan',
  geenKop: 'U hebt geen reparaties',
  geenTekst:
    'Is er iets kapot in uw woning? Meld het hier. U ziet daarna op deze pagina hoe het ermee staat.',
  kolom: { wat: 'Reparatie', status: 'Status', gemeld: 'Gemeld', afspraak: 'Afspraak' },
  status: { REG: 'Gemeld', INB: 'Gepland', AFG: 'Klaar', GEA: 'Ingetrokken' } satisfies Record<
    Status,
    string
  >,
  nogGeen: 'Nog niet',
  spoed:
    'Is er gevaar, zoals gaslucht of een groot lek? Vul dan niets in, maar bel ons meteen. Ruikt u gas: ga naar buiten.',
  waarHet: (adres: string) => `Het gaat om ${adres}.`,
  geenWoningKop: 'U kunt hier geen reparatie melden',
  geenWoning: 'U huurt op dit moment geen woning van ons. Klopt dat niet? Bel ons.',
  veld: {
    eenheid: 'Om welke woning gaat het?',
    plaats: 'Waar is het kapot?',
    omschrijving: 'Wat is er kapot?',
    omschrijvingHint: 'Bijvoorbeeld: de kraan in de douche blijft druppelen.',
    fotos: 'Foto’s',
    fotosHint: 'Hoogstens 3 foto’s. Maak een foto van dichtbij en een van verder weg.',
    fotosOpnieuw: 'Had u al foto’s gekozen? Kies ze dan opnieuw. Wij konden ze niet bewaren.',
  },
  binnenKop: 'Uw melding is binnen',
  binnen: (nummer: string) => `Wij hebben uw melding. Het nummer is ${nummer}.`,
  titel: (plaats: string) => `Reparatie: ${plaats.toLowerCase()}`,
  nummer: (nummer: string) => `Nummer ${nummer}`,
  nu: 'Wat gebeurt er nu?',
  wachtOpAfspraak: (uiterlijk: string) =>
    `Wij zoeken een vakman en een dag. U ziet de afspraak hier, uiterlijk ${uiterlijk}.`,
  komtUiterlijk: (belofte: string) => `De vakman komt uiterlijk ${belofte}.`,
  teLaat: 'Dit duurt langer dan wij beloofden. Dat spijt ons. Bel ons, dan regelen wij het meteen.',
  wachtOpVakman: (wie: string, wanneer: string) => `${wie} komt op ${wanneer}. Zorg dat er iemand thuis is.`,
  wachtOpBericht: (wie: string) =>
    `De afspraak is voorbij. Wij wachten op bericht van ${wie}. Is het niet gemaakt? Bel ons.`,
  klaar: (wanneer: string) =>
    `De vakman heeft gemeld dat het klaar is, op ${wanneer}. Is het niet goed? Laat het ons weten.`,
  ingetrokken: (wanneer: string) =>
    `De melding is ingetrokken op ${wanneer}. Er komt geen vakman. Is het toch nog kapot? Meld het dan opnieuw.`,
  wieRegelt: 'Wie regelt dit?',
  planner: (corporatie: string) => `De planner van ${corporatie}.`,
  nietUit: 'Komt de afspraak niet uit, of hebt u een vraag? Bel ons:',
  verloop: 'Hoe het gaat',
  stap: {
    gemeld: 'U hebt het gemeld',
    afspraak: 'Wij maken een afspraak',
    klaar: 'De vakman maakt het',
    ingetrokken: 'De melding is ingetrokken',
  },
  uiterlijk: (datum: string) => `uiterlijk ${datum}`,
  watUMeldde: 'Wat u meldde',
  foto: (nr: number, van: number) => `Foto ${nr} van ${van}: groter bekijken`,
  tijdvak: (dag: string, begin: string, eind: string) => `${dag} tussen ${begin} en ${eind} uur`,
}

type Teksten = typeof nl

const en: Teksten = {
  reparaties: 'Repairs',
  melden: 'Report a repair',
  uwReparaties: 'Your repairs',
  reparatiesVan: (naam) => `Repairs of ${naam}`,
  reparatieVan: (naam) => `This is a repair of ${naam}. You see it with a mandate.`,
  garantie: 'This was repaired before. It is under warranty. You need not pay anything.',
  gedaan: {
    ingetrokken: 'The report was withdrawn. No workman will come any more.',
    bedankt: 'Thank you for your answer.',
    heropend: 'We are sorry. We will continue with it. Choose a new time below.',
  },
  nieuwsteEerst: 'The newest comes first',
  geenKop: 'You have no repairs',
  geenTekst: 'Is something broken in your home? Report it here. This page then shows you how it is going.',
  kolom: { wat: 'Repair', status: 'Status', gemeld: 'Reported', afspraak: 'Appointment' },
  status: { REG: 'Reported', INB: 'Planned', AFG: 'Done', GEA: 'Withdrawn' },
  nogGeen: 'Not yet',
  spoed:
    'Is there danger, such as a smell of gas or a big leak? Do not fill in anything, but call us at once. Smell of gas: go outside.',
  waarHet: (adres) => `This is about ${adres}.`,
  geenWoningKop: 'You cannot report a repair here',
  geenWoning: 'You do not rent a home from us at the moment. Is that wrong? Call us.',
  veld: {
    eenheid: 'Which home is it about?',
    plaats: 'Where is it broken?',
    omschrijving: 'What is broken?',
    omschrijvingHint: 'For example: the tap in the shower keeps dripping.',
    fotos: 'Photos',
    fotosHint: 'At most 3 photos. Take one from close by and one from further away.',
    fotosOpnieuw: 'Did you choose photos already? Please choose them again. We could not keep them.',
  },
  binnenKop: 'We have your report',
  binnen: (nummer) => `We have received your report. Its number is ${nummer}.`,
  titel: (plaats) => `Repair: ${plaats.toLowerCase()}`,
  nummer: (nummer) => `Number ${nummer}`,
  nu: 'What happens now?',
  wachtOpAfspraak: (uiterlijk) =>
    `We are looking for a workman and a day. You will see the appointment here, on ${uiterlijk} at the latest.`,
  komtUiterlijk: (belofte) => `The workman comes on ${belofte} at the latest.`,
  teLaat: 'This takes longer than we promised. We are sorry. Call us and we will arrange it at once.',
  wachtOpVakman: (wie, wanneer) => `${wie} will come on ${wanneer}. Make sure that somebody is at home.`,
  wachtOpBericht: (wie) =>
    `The appointment has passed. We are waiting to hear from ${wie}. Was it not repaired? Call us.`,
  klaar: (wanneer) => `The workman told us that it was done, on ${wanneer}. Is it not right? Let us know.`,
  ingetrokken: (wanneer) =>
    `The report was withdrawn on ${wanneer}. No workman will come. Is it still broken? Then report it again.`,
  wieRegelt: 'Who takes care of this?',
  planner: (corporatie) => `The planner of ${corporatie}.`,
  nietUit: 'Does the appointment not suit you, or do you have a question? Call us:',
  verloop: 'How it goes',
  stap: {
    gemeld: 'You reported it',
    afspraak: 'We make an appointment',
    klaar: 'The workman repairs it',
    ingetrokken: 'The report was withdrawn',
  },
  uiterlijk: (datum) => `on ${datum} at the latest`,
  watUMeldde: 'What you reported',
  foto: (nr, van) => `Photo ${nr} of ${van}: view larger`,
  tijdvak: (dag, begin, eind) => `${dag} between ${begin} and ${eind}`,
}

export const teksten = { nl, en }

const MEGABYTES = MAX_FOTO_BYTES / 1_000_000

/** Why a photo was not taken, and what to do. */
export const fotoFout: Record<'nl' | 'en', Record<FotoRefusal, (naam: string) => string>> = {
  nl: {
    'te-groot': (naam) => `De foto ${naam} is te groot. Kies een foto van hoogstens ${MEGABYTES} MB.`,
    'geen-foto': (naam) => `Het bestand ${naam} is geen foto. Kies een foto (JPG, PNG of WebP).`,
    heic: (naam) =>
      `De foto ${naam} is een HEIC-bestand. Dat kunnen wij niet lezen. Sla de foto op als JPG, of maak er een schermafdruk van.`,
    onleesbaar: (naam) => `De foto ${naam} is beschadigd. Maak een nieuwe foto, of kies een andere.`,
    'te-veel-beeldpunten': (naam) => `De foto ${naam} is te groot. Maak de foto kleiner, of kies een andere.`,
  },
  en: {
    'te-groot': (naam) => `The photo ${naam} is too large. Choose a photo of at most ${MEGABYTES} MB.`,
    'geen-foto': (naam) => `The file ${naam} is not a photo. Choose a photo (JPG, PNG or WebP).`,
    heic: (naam) =>
      `The photo ${naam} is a HEIC file. We cannot read that. Save the photo as JPG, or take a screenshot of it.`,
    onleesbaar: (naam) => `The photo ${naam} is damaged. Take a new photo, or choose another one.`,
    'te-veel-beeldpunten': (naam) =>
      `The photo ${naam} is too large. Make the photo smaller, or choose another one.`,
  },
}
