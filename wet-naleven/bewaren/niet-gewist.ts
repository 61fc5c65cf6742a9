/** Tables whose declared term no job of this room executes, each with the reason; `uitvoering.test.ts` keeps the list whole. */
const ZOLANG_HUUR =
  'Hoort bij een huurcontract: zeven jaar na het einde (AWR 52). Eerst moet de huur zelf gewist kunnen worden.'
const ZAAK_VIJF_JAAR =
  'Hoort bij een contractzaak: vijf jaar na het einde. De oudste zaak is nog niet zo oud.'
const MET_MEDEWERKER =
  'Hoort bij iemand die hier werkt: twee jaar na het vertrek. Nog geen taak die dit wist.'
const TWEE_JAAR = 'Twee jaar, maar er is nog geen taak die dit wist.'

export const NIET_GEWIST: Readonly<Record<string, string>> = {
  account: MET_MEDEWERKER,
  afwezigheid: MET_MEDEWERKER,
  berichtreeks_ontvanger: 'Gaat mee met de berichtreeks, die na twee jaar wordt gewist.',
  contactmoment: TWEE_JAAR,
  contactvoorkeur: TWEE_JAAR,
  contactwijziging: TWEE_JAAR,
  contractwijziging: ZAAK_VIJF_JAAR,
  contractwijziging_stap: ZAAK_VIJF_JAAR,
  contractwijziging_verklaring: ZAAK_VIJF_JAAR,
  eenheid: 'Een woning blijft; wie er woonde staat in het contract.',
  gegevensbevestiging: TWEE_JAAR,
  huishouden: ZAAK_VIJF_JAAR,
  huishouden_lid: ZAAK_VIJF_JAAR,
  huurovereenkomst: ZOLANG_HUUR,
  huurovereenkomst_partij: ZOLANG_HUUR,
  inspectie: ZAAK_VIJF_JAAR,
  inspectie_bevinding: ZAAK_VIJF_JAAR,
  klacht: TWEE_JAAR,
  logvraag: 'Loopt mee met de logregels zelf: vijf jaar, zie doelbinding/prune.ts.',
  machtiging: TWEE_JAAR,
  medewerker: MET_MEDEWERKER,
  onderhoudsorder:
    'De kosten, de factuur (AWR 52: zeven jaar) en een nieuwe garantie wijzen ernaar. Foto’s, handtekening, materiaal en meerwerk gaan wel.',
  onderhoudsverzoek:
    'De kosten van de woning en een klacht wijzen ernaar. Wat eraan hangt gaat wel na twee jaar.',
  onthulling: TWEE_JAAR,
  postprobleem: TWEE_JAAR,
  relatie: ZOLANG_HUUR,
  relatie_naam: ZOLANG_HUUR,
  samenvoeging: 'De regels waarmee zij is terug te draaien gaan na dertig dagen; wie samen is blijft staan.',
  taak: 'Een jaar nadat zij klaar is, maar er is nog geen taak die dit wist.',
  verhuurdersverklaring: 'Zes maanden na het verlopen, maar er is nog geen taak die dit wist.',
  vertegenwoordiging: ZAAK_VIJF_JAAR,
  vakman: MET_MEDEWERKER,
  werkreden: TWEE_JAAR,
  werktijd: MET_MEDEWERKER,
}
