import { bericht } from '../contact/klaarzetten.ts'
import type { Namens } from '../machtiging/namens.ts'
import { zaakNaam } from './volgen.ts'

/** What both are told when somebody answers for a tenant. */
export const namensBerichten = (
  namens: Namens | null,
  { huurderId, nummer, id }: { huurderId: string; nummer: string; id: string },
) =>
  namens
    ? [
        bericht({
          relatieId: huurderId,
          sjabloon: 'contract-namens-u',
          gegevens: { nummer, wijziging: id },
          zaak: zaakNaam(id),
        }),
        bericht({
          relatieId: namens.nemerId,
          sjabloon: 'contract-namens-ander',
          gegevens: { nummer, wijziging: id, machtiging: namens.machtigingId },
          zaak: zaakNaam(id),
        }),
      ]
    : []
