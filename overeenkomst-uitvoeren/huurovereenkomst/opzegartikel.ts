import { cite, type Citation } from '../../wet-naleven/regel/citaat.ts'
import type { Kalenderdag } from '../../wet-naleven/regel/kalenderdag.ts'

/** Where the terms of notice stand: BW 7:271(6) since the Wet vaste huurcontracten put a paragraph before it, (5) until then. */
export const opzegartikel = (peildatum: Kalenderdag): Citation =>
  cite('Burgerlijk Wetboek Boek 7', '271', peildatum < '2024-07-01' ? '5' : '6')
