import { FoutenLijst } from './fouten-lijst.ts'

/** What script adds to pages that work without it. */
customElements.define('fouten-lijst', FoutenLijst)
