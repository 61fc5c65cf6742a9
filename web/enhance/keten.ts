import './main.ts'
import { FormWachtrij } from './form-wachtrij.ts'
import { TekenVeld } from './teken-veld.ts'

/** What script adds at the door of the ketenpartners, on top of what it adds everywhere. */
customElements.define('form-wachtrij', FormWachtrij)
customElements.define('teken-veld', TekenVeld)
