import { tabel, techniek } from '../../doelbinding/tabel.ts'

export const dubbelpaar = tabel(
  'dubbelpaar',
  { kolommen: 'betrokkenen' },
  {
    id: 'sleutel',
    een_id: 'sleutel',
    ander_id: 'sleutel',
    betrokkenen: 'sleutel',
    score: 'geen',
    delen: 'geen',
    gevonden_op: 'geen',
    status: 'geen',
    besloten_op: 'geen',
    versie: 'geen',
  },
)

export const gegevenskwaliteitTelling = tabel(
  'gegevenskwaliteit_telling',
  { geen: 'alleen aantallen' },
  { soort: 'geen', aantal: 'geen' },
)

export const gegevenskwaliteitRonde = techniek('gegevenskwaliteit_ronde', 'alleen dat een ronde begon', {
  soort: 'geen',
  sinds: 'geen',
})

export const samenvoeging = tabel(
  'samenvoeging',
  { kolom: 'blijft_id' },
  {
    id: 'sleutel',
    blijft_id: 'sleutel',
    vervalt_id: 'sleutel',
    blijft_versie: 'geen',
    vervalt_versie: 'geen',
    gemaakt_op: 'geen',
    herstelbaar_tot: 'geen',
    ongedaan_op: 'geen',
    verplaatst: 'geen',
  },
)

/** `rij` keeps what had no place beside what was there already: mostly a name and how to reach somebody. */
export const samenvoegingsregel = tabel(
  'samenvoegingsregel',
  { kolom: 'blijft_id' },
  {
    samenvoeging_id: 'sleutel',
    nummer: 'geen',
    blijft_id: 'sleutel',
    tabel: 'geen',
    kolom: 'geen',
    handeling: 'geen',
    sleutel: 'sleutel',
    rij: 'contact',
  },
)

export const kwaliteitsbevinding = tabel(
  'kwaliteitsbevinding',
  { kolommen: 'betrokkenen' },
  {
    id: 'sleutel',
    regel: 'geen',
    relatie_id: 'sleutel',
    eenheid_id: 'sleutel',
    huurovereenkomst_id: 'sleutel',
    huishouden_id: 'sleutel',
    betrokkenen: 'sleutel',
    sinds: 'geen',
    opgelost_op: 'geen',
  },
)

export const gegevensvraag = tabel(
  'gegevensvraag',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    relatie_id: 'sleutel',
    gesteld_op: 'geen',
    herinnerd_op: 'geen',
    beantwoord_op: 'geen',
  },
)

export const gegevensbevestiging = tabel(
  'gegevensbevestiging',
  { kolom: 'relatie_id' },
  { relatie_id: 'sleutel', groep: 'geen', bevestigd_op: 'geen' },
)
