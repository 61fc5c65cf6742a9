import { randomUUID } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Brievenpers } from '../../adapters/post/brievenpers.ts'
import { openMailserver } from '../../adapters/post/smtp.ts'
import { shipped } from '../../project-root.ts'
import { demoPostbus } from './postbus.ts'
import type { Postinstellingen } from './postinstellingen.ts'
import type { Post } from './versturen.ts'

/** The demo: nothing leaves the program. */
export const demoPost: Post = {
  mail: async (mail) => {
    demoPostbus.put({ soort: 'e-mail', mail })
    return { soort: 'aangenomen' }
  },
  sms: async (sms) => demoPostbus.put({ soort: 'sms', ...sms }),
  brief: async (id, brief) => demoPostbus.put({ soort: 'brief', id, brief }),
}

/** One thread for letters, for pages and for sending alike. */
export const brievenpers = new Brievenpers(shipped('dist', 'adapters', 'post', 'brief.worker.js'))

/** A mail server and a folder for letters, as far as there are settings for them. */
export function openPost({ mail, brievenmap }: Postinstellingen): { post: Post; stop: () => void } {
  const server = mail && openMailserver(mail.url, mail.afzender)
  return {
    post: {
      mail: server && ((bericht) => server.stuur(bericht)),
      sms: null,
      brief:
        brievenmap === null
          ? null
          : async (id, brief) => putInMap(brievenmap, id, await brievenpers.make([brief])),
    },
    stop: () => server?.stop(),
  }
}

/** Whole or not at all, and under the same name when it is made again: whoever empties the folder never finds half a letter. */
async function putInMap(map: string, id: string, pdf: Uint8Array): Promise<void> {
  const half = join(map, `.${randomUUID()}.half`)
  await writeFile(half, pdf, { mode: 0o600 })
  await rename(half, join(map, `${id}.pdf`))
}
