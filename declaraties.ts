import type { Declaraties } from './doelbinding/register.ts'
import * as contact from './overeenkomst-uitvoeren/contact/gegevens.ts'
import * as contactAdres from './overeenkomst-uitvoeren/contact/verwerkingen-adres.ts'
import * as contactBalie from './overeenkomst-uitvoeren/contact/verwerkingen-balie.ts'
import * as contactReeks from './overeenkomst-uitvoeren/contact/verwerkingen-reeks.ts'
import * as contactSjabloon from './overeenkomst-uitvoeren/contact/verwerkingen-sjabloon.ts'
import * as contactVerwerkingen from './overeenkomst-uitvoeren/contact/verwerkingen.ts'
import * as complex from './overeenkomst-uitvoeren/complex/gegevens.ts'
import * as complexVerwerkingen from './overeenkomst-uitvoeren/complex/verwerkingen.ts'
import * as eenheid from './overeenkomst-uitvoeren/eenheid/gegevens.ts'
import * as eenheidVerwerkingen from './overeenkomst-uitvoeren/eenheid/verwerkingen.ts'
import * as gegevenskwaliteit from './overeenkomst-uitvoeren/gegevenskwaliteit/gegevens.ts'
import * as dubbelenVerwerkingen from './overeenkomst-uitvoeren/gegevenskwaliteit/verwerkingen-dubbelen.ts'
import * as nakijkenVerwerkingen from './overeenkomst-uitvoeren/gegevenskwaliteit/verwerkingen-nakijken.ts'
import * as bevestigenVerwerkingen from './overeenkomst-uitvoeren/gegevenskwaliteit/verwerkingen-bevestigen.ts'
import * as samenvoegenVerwerkingen from './overeenkomst-uitvoeren/gegevenskwaliteit/verwerkingen-samenvoegen.ts'
import * as gegevensuitwisseling from './overeenkomst-uitvoeren/gegevensuitwisseling/gegevens.ts'
import * as gegevensuitwisselingVerwerkingen from './overeenkomst-uitvoeren/gegevensuitwisseling/verwerkingen.ts'
import * as huishouden from './overeenkomst-uitvoeren/huishouden/gegevens.ts'
import * as huishoudenVerwerkingen from './overeenkomst-uitvoeren/huishouden/verwerkingen.ts'
import * as huurovereenkomst from './overeenkomst-uitvoeren/huurovereenkomst/gegevens.ts'
import * as huurovereenkomstVerwerkingen from './overeenkomst-uitvoeren/huurovereenkomst/verwerkingen.ts'
import * as contractwijzigingPersoon from './overeenkomst-uitvoeren/contractwijziging/verwerkingen-persoon.ts'
import * as contractwijzigingSysteem from './overeenkomst-uitvoeren/contractwijziging/verwerkingen-systeem.ts'
import * as huurcontractBeginnen from './overeenkomst-uitvoeren/huurovereenkomst/verwerkingen-beginnen.ts'
import * as verhuurdersverklaring from './overeenkomst-uitvoeren/verhuurdersverklaring/gegevens.ts'
import * as verhuurdersverklaringVerwerkingen from './overeenkomst-uitvoeren/verhuurdersverklaring/verwerkingen.ts'
import * as woningruil from './overeenkomst-uitvoeren/woningruil/gegevens.ts'
import * as woningruilBalie from './overeenkomst-uitvoeren/woningruil/verwerkingen-balie.ts'
import * as woningruilSysteem from './overeenkomst-uitvoeren/woningruil/verwerkingen-systeem.ts'
import * as woningruilVerwerkingen from './overeenkomst-uitvoeren/woningruil/verwerkingen.ts'
import * as contractwijziging from './overeenkomst-uitvoeren/contractwijziging/gegevens.ts'
import * as contractwijzigingVerwerkingen from './overeenkomst-uitvoeren/contractwijziging/verwerkingen.ts'
import * as oplevering from './overeenkomst-uitvoeren/oplevering/gegevens.ts'
import * as opleveringVerwerkingen from './overeenkomst-uitvoeren/oplevering/verwerkingen.ts'
import * as onderhoud from './overeenkomst-uitvoeren/onderhoud/gegevens.ts'
import * as onderhoudPersoon from './overeenkomst-uitvoeren/onderhoud/verwerkingen-persoon.ts'
import * as onderhoudVerwerkingen from './overeenkomst-uitvoeren/onderhoud/verwerkingen.ts'
import * as kostenVerwerkingen from './overeenkomst-uitvoeren/onderhoud/kosten-verwerking.ts'
import * as machtiging from './overeenkomst-uitvoeren/machtiging/gegevens.ts'
import * as machtigingVerwerkingen from './overeenkomst-uitvoeren/machtiging/verwerkingen.ts'
import * as meldenVerwerkingen from './overeenkomst-uitvoeren/onderhoud/verwerkingen-melden.ts'
import * as planning from './overeenkomst-uitvoeren/planning/gegevens.ts'
import * as planningVerwerkingen from './overeenkomst-uitvoeren/planning/verwerkingen.ts'
import * as collegaVerwerkingen from './overeenkomst-uitvoeren/planning/collega-verwerking.ts'
import * as vakmanVerwerkingen from './overeenkomst-uitvoeren/planning/vakman-verwerkingen.ts'
import * as uitvoering from './overeenkomst-uitvoeren/uitvoering/gegevens.ts'
import * as uitvoeringBalie from './overeenkomst-uitvoeren/uitvoering/verwerkingen-balie.ts'
import * as uitvoeringVerwerkingen from './overeenkomst-uitvoeren/uitvoering/verwerkingen.ts'
import * as notitie from './overeenkomst-uitvoeren/notitie/gegevens.ts'
import * as notitieVerwerkingen from './overeenkomst-uitvoeren/notitie/verwerkingen.ts'
import * as taak from './overeenkomst-uitvoeren/taak/gegevens.ts'
import * as taakCollega from './overeenkomst-uitvoeren/taak/verwerkingen-collega.ts'
import * as taakVerwerkingen from './overeenkomst-uitvoeren/taak/verwerkingen.ts'
import * as zoekenVerwerkingen from './overeenkomst-uitvoeren/zoeken/verwerkingen.ts'
import * as werkreden from './overeenkomst-uitvoeren/werkreden/gegevens.ts'
import * as werkredenVerwerkingen from './overeenkomst-uitvoeren/werkreden/verwerkingen.ts'
import * as vragenboom from './overeenkomst-uitvoeren/vragenboom/gegevens.ts'
import * as relatie from './overeenkomst-uitvoeren/relatie/gegevens.ts'
import * as relatieVerwerkingen from './overeenkomst-uitvoeren/relatie/verwerkingen.ts'
import * as beveiliging from './risico-beperken/beveiliging/gegevens.ts'
import * as beveiligingVerwerkingen from './risico-beperken/beveiliging/verwerkingen.ts'
import * as systeemtoegang from './risico-beperken/systeemtoegang/gegevens.ts'
import * as klacht from './verbeteren/klacht/gegevens.ts'
import * as klachtVerwerkingen from './verbeteren/klacht/verwerkingen.ts'
import * as ketenpartner from './verbeteren/ketenpartner/gegevens.ts'
import * as webhook from './verbeteren/ketenpartner/webhook-gegevens.ts'
import * as logboek from './wet-naleven/rechtenverzoek/logboek-gegevens.ts'
import * as rechtenverzoek from './wet-naleven/rechtenverzoek/gegevens.ts'
import * as rechtenverzoekVerwerkingen from './wet-naleven/rechtenverzoek/verwerkingen.ts'
import * as bewarenVerwerkingen from './wet-naleven/bewaren/verwerkingen.ts'
import * as artikel from './web/publiek/artikel/gegevens.ts'

/** All that the program declares about personal data, gathered from its subjects. */
export const declaraties: Declaraties = {
  verwerkingen: [
    contactAdres,
    contactBalie,
    contactReeks,
    contactSjabloon,
    contactVerwerkingen,
    relatieVerwerkingen,
    huishoudenVerwerkingen,
    eenheidVerwerkingen,
    complexVerwerkingen,
    dubbelenVerwerkingen,
    samenvoegenVerwerkingen,
    nakijkenVerwerkingen,
    bevestigenVerwerkingen,
    gegevensuitwisselingVerwerkingen,
    huurovereenkomstVerwerkingen,
    huurcontractBeginnen,
    contractwijzigingVerwerkingen,
    contractwijzigingPersoon,
    contractwijzigingSysteem,
    woningruilVerwerkingen,
    woningruilBalie,
    woningruilSysteem,
    opleveringVerwerkingen,
    verhuurdersverklaringVerwerkingen,
    onderhoudVerwerkingen,
    onderhoudPersoon,
    kostenVerwerkingen,
    bewarenVerwerkingen,
    meldenVerwerkingen,
    machtigingVerwerkingen,
    klachtVerwerkingen,
    planningVerwerkingen,
    vakmanVerwerkingen,
    collegaVerwerkingen,
    uitvoeringVerwerkingen,
    uitvoeringBalie,
    notitieVerwerkingen,
    taakVerwerkingen,
    taakCollega,
    zoekenVerwerkingen,
    werkredenVerwerkingen,
    beveiligingVerwerkingen,
    rechtenverzoekVerwerkingen,
  ].flatMap((room) => Object.values(room)),
  tabellen: [
    contact,
    relatie,
    complex,
    huishouden,
    eenheid,
    gegevenskwaliteit,
    gegevensuitwisseling,
    huurovereenkomst,
    contractwijziging,
    woningruil,
    oplevering,
    verhuurdersverklaring,
    onderhoud,
    planning,
    uitvoering,
    notitie,
    taak,
    werkreden,
    vragenboom,
    machtiging,
    klacht,
    ketenpartner,
    webhook,
    beveiliging,
    systeemtoegang,
    rechtenverzoek,
    logboek,
    artikel,
  ].flatMap((room) => Object.values(room)),
}
