import { techniek } from '../../../doelbinding/tabel.ts'

export const artikelConcept = techniek(
  'artikel_concept',
  'tekst van een hulpartikel; de redacteur staat er niet bij',
  {
    slug: 'sleutel',
    taal: 'geen',
    tekst: 'geen',
    versie: 'geen',
    gewijzigd_op: 'geen',
  },
)

export const artikelVersie = techniek(
  'artikel_versie',
  'tekst van een hulpartikel; de redacteur staat er niet bij',
  {
    id: 'sleutel',
    slug: 'sleutel',
    taal: 'geen',
    nummer: 'geen',
    tekst: 'geen',
    gepubliceerd_op: 'geen',
  },
)

export const artikelOordeel = techniek(
  'artikel_oordeel',
  'ja of nee van een lezer die wij niet kennen, met de dag; een toelichting met een telefoonnummer of e-mailadres wordt niet aangenomen',
  {
    id: 'sleutel',
    slug: 'sleutel',
    taal: 'geen',
    geholpen: 'geen',
    reden: 'geen',
    toelichting: 'geen',
    gegeven_op: 'geen',
  },
)
