import './main.ts'
import { LevendVoorbeeld } from './levend-voorbeeld.ts'
import { LijstToetsen } from './lijst-toetsen.ts'
import { ToetsKeuze } from './toets-keuze.ts'
import { ZoekPalet } from './zoek-palet.ts'

/** What script adds at the desk, on top of what it adds everywhere. */
customElements.define('levend-voorbeeld', LevendVoorbeeld)
customElements.define('lijst-toetsen', LijstToetsen)
customElements.define('toets-keuze', ToetsKeuze)
customElements.define('zoek-palet', ZoekPalet)
