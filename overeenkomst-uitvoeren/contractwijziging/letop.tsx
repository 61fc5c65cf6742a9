import { nameCitation } from '../../wet-naleven/regel/citaat.ts'
import { Alert, Paragraph } from '../../web/ui/index.ts'
import type { Procedure } from './procedure.ts'

/** What the law asks of the association beside the messages that the program sends. */
export function LetOp({ letOp }: Pick<Procedure, 'letOp'>) {
  if (!letOp) return null
  return (
    <Alert soort="waarschuwing" kop="Doe dit zelf">
      <Paragraph>
        {letOp.tekst} De wet: {nameCitation(letOp.artikel)}.
      </Paragraph>
    </Alert>
  )
}
