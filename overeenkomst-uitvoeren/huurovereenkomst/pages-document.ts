import { z } from 'zod'
import { datumOf } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { antwoord } from '../../web/pagina.ts'
import { makeContract } from './contract-document.ts'
import { findContract } from './contract.ts'
import { huurcontractBekijken } from './verwerkingen.ts'

/** The contract on paper: to send along, or to sign at the desk. */
export const documentRoute = antwoord(
  '/balie/huurcontracten/:id/contract.pdf',
  {
    deur: 'balie',
    toegang: { rollen: ['verhuurconsulent'], verwerkingen: [huurcontractBekijken] },
    params: z.object({ id: z.uuid() }),
  },
  async ({ context, params, corporatie, nu }) => {
    const beeld = await findContract(context, params.id)
    if (!beeld) throw new PaginaFout(404)
    return new Response(new Uint8Array(makeContract(beeld, corporatie, datumOf(nu))), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="huurcontract-${beeld.contract.nummer}.pdf"`,
        'cache-control': 'private, no-store',
      },
    })
  },
)
