import { basisOf } from '../../corporatie.ts'
import type { Settings } from '../../database/settings.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { businessNow } from '../../tijd.ts'
import { brievenpers, demoPost, openPost } from './post.ts'
import { type Postbode, startPostbode } from './postbode.ts'
import { GEEN_POST } from './postinstellingen.ts'
import { keepTerugpost } from './terugpost.ts'

/** Sending for the running program. A demo sends nothing outside, whatever its settings say. */
export function openPostkantoor(
  kern: Doelbinding,
  { omgeving, corporatie, datum, port, post: instellingen = GEEN_POST }: Settings,
  onError: (error: unknown) => void,
): { postbode: Postbode; stop: () => Promise<void> } {
  const demo = omgeving === 'demo'
  const nu = () => businessNow(datum)
  const { terugmap } = instellingen
  const terugpost = !demo && terugmap !== null ? keepTerugpost(kern, { map: terugmap, nu, onError }) : null
  const { post, stop } = demo ? { post: demoPost, stop: () => undefined } : openPost(instellingen)
  const postbode = startPostbode(
    {
      kern,
      post,
      corporatie,
      basis: demo ? `http://localhost:${port}/` : basisOf(corporatie),
      nu,
    },
    onError,
  )
  return {
    postbode,
    stop: async () => {
      await terugpost?.stop()
      await postbode.stop()
      stop()
      await brievenpers.stop()
    },
  }
}
