import { tabel } from '../../doelbinding/tabel.ts'

/** The log is personal data too: a line leads to its person by a pseudonym, and reading it is itself a verwerking. */
export const regel = tabel(
  'logboek.regel',
  { pseudoniem: 'pseudoniem' },
  {
    id: 'sleutel',
    xid: 'geen',
    soort: 'geen',
    opening: 'geen',
    versie: 'gedrag',
    trace_id: 'gedrag',
    span_id: 'gedrag',
    ouder_span_id: 'gedrag',
    pseudoniem: 'gedrag',
    tijd: 'gedrag',
    status: 'gedrag',
    zichtbaar_vanaf: 'gedrag',
    afdeling: 'gedrag',
    rol: 'gedrag',
    zaak: 'gedrag',
  },
)

export const audit = tabel(
  'logboek.audit',
  { kolom: 'medewerker_id' },
  {
    id: 'sleutel',
    trace_id: 'werk',
    medewerker_id: 'sleutel',
    tijd: 'werk',
  },
)

export const tegel = tabel(
  'logboek.tegel',
  { geen: 'hashes van het zegel' },
  {
    niveau: 'geen',
    nummer: 'geen',
    hashes: 'geen',
  },
)

export const zegel = tabel(
  'logboek.zegel',
  { geen: 'hashes van het zegel' },
  {
    vanaf_blad: 'geen',
    tot_blad: 'geen',
    vanaf_xid: 'geen',
    tot_xid: 'geen',
    verzegeld_op: 'geen',
    checkpoint: 'geen',
  },
)

export const snoei = tabel(
  'logboek.snoei',
  { geen: 'tot waar het logboek is gesnoeid' },
  {
    minimum_blad: 'geen',
    tot_xid: 'geen',
    gesnoeid_op: 'geen',
  },
)

export const verwerkingVersie = tabel(
  'doelbinding.verwerking_versie',
  { geen: 'wat is verklaard, niet over wie' },
  {
    id: 'sleutel',
    code: 'geen',
    versie: 'geen',
    vingerafdruk: 'geen',
    inhoud: 'geen',
    hoofdstuk: 'geen',
    rol: 'geen',
    zichtbaar_na: 'geen',
    kiest: 'geen',
    maximaal: 'geen',
    reeks: 'geen',
    rijen: 'geen',
    vanaf: 'geen',
    tot: 'geen',
  },
)
