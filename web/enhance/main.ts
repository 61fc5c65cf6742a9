import { FoutenLijst } from './fouten-lijst.ts'
import { PasskeyKnop } from './passkey-knop.ts'
import { PlanBord } from './plan-bord.ts'
import { PrintKnop } from './print-knop.ts'
import { SessieWacht } from './sessie-wacht.ts'
import { TekenTeller } from './teken-teller.ts'
import { ToonWachtwoord } from './toon-wachtwoord.ts'
import { VoorleesKnop } from './voorlees-knop.ts'

/** What script adds to pages that work without it. */
customElements.define('fouten-lijst', FoutenLijst)
customElements.define('passkey-knop', PasskeyKnop)
customElements.define('plan-bord', PlanBord)
customElements.define('print-knop', PrintKnop)
customElements.define('sessie-wacht', SessieWacht)
customElements.define('teken-teller', TekenTeller)
customElements.define('toon-wachtwoord', ToonWachtwoord)
customElements.define('voorlees-knop', VoorleesKnop)
