import { bericht, type NieuwBericht } from '../contact/klaarzetten.ts'

/** Who acts for the tenant, with which mandate. */
export type Namens = { readonly nemerId: string; readonly machtigingId: string }

/**
 * SQL for the choice of a verwerking in which term 1 is the tenant and term `n` who acts for that tenant, or null: true when
 * nobody does, and otherwise only while a mandate for it is in force. So a mandate that ended opens nothing, whatever a page asks.
 */
export const magNamens = (
  n: number,
  taak: 'regelen' | 'contract' = 'regelen',
): string => `(($1)[${n}] is null or exists (
  select from machtiging m where m.gever_id = ($1)[1]::uuid and m.nemer_id = ($1)[${n}]::uuid and '${taak}' = any (m.taken)
    and m.aanvaard_op is not null and m.beeindigd_op is null
    and (m.tot is null or m.tot >= (now() at time zone 'Europe/Amsterdam')::date)))`

/** What both are told, beside the usual message to the tenant: nothing when the tenant did it alone. */
export function namensBerichten(
  namens: Namens | null | undefined,
  { huurderId, nummer, verzoek }: { huurderId: string; nummer: string; verzoek: string },
): NieuwBericht[] {
  if (!namens) return []
  const { nemerId, machtigingId: machtiging } = namens
  const zaak = `onderhoudsverzoek ${verzoek}`
  return [
    bericht({ relatieId: huurderId, sjabloon: 'namens-u-geregeld', gegevens: { nummer, verzoek }, zaak }),
    bericht({
      relatieId: nemerId,
      sjabloon: 'namens-ander-geregeld',
      gegevens: { nummer, verzoek, machtiging },
      zaak,
    }),
  ]
}
