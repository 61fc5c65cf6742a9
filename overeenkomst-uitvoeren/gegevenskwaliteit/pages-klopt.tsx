import { z } from 'zod'
import { showDag } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  Badge,
  ButtonGroup,
  ButtonLink,
  DataList,
  Layout,
  Paragraph,
  PostButton,
  Section,
} from '../../web/ui/index.ts'
import { bevestig, findBevestiging, type Groep, GROEPEN } from './bevestigen.ts'
import { TEKST } from './klopt-teksten.ts'
import { gegevensBevestigen } from './verwerkingen-bevestigen.ts'

const PAD = '/mijn/gegevens/klopt'

/** Where each group is changed. */
const WIJZIGEN: Record<Groep, string> = {
  naam: '/mijn/contractwijzigingen/nieuw/naamswijziging',
  contact: '/mijn/contact',
  huishouden: '/mijn/contractwijzigingen/nieuw/huishoudwijziging',
}

export const kloptPagina = pagina(PAD, {
  deur: 'mijn',
  toegang: { rollen: ['huurder'], verwerkingen: [gegevensBevestigen] },
  talen: ['nl', 'en'],
  query: z.object({ klopt: z.enum(GROEPEN).optional().catch(undefined) }),
})
  .load(async ({ context, session, nu }) => {
    const { ik, ...rest } = await findBevestiging(context, session.betrokkeneId, nu)
    if (!ik) throw new PaginaFout(404)
    return { ik, ...rest }
  })
  .action('klopt', {
    schema: z.object({ groep: z.enum(GROEPEN) }),
    run: async ({ context, session, nu }, { groep }) => {
      await bevestig(context, { id: session.betrokkeneId, groep, nu })
      return seeOther(`${PAD}?klopt=${groep}`)
    },
  })
  .view((page) => {
    const { taal } = page.shell
    const t = TEKST[taal]
    const { ik, huishouden, bevestigd } = page.data
    const form = page.form('klopt')
    const gegevens = {
      naam: [{ naam: t.naam, waarde: <bdi>{ik.aanschrijfnaam}</bdi> }],
      contact: [
        { naam: t.telefoon, waarde: ik.telefoon ?? t.onbekend },
        { naam: t.mail, waarde: ik.e_mail ?? t.onbekend },
      ],
      huishouden: huishouden.map(({ id, aanschrijfnaam, rol }) => ({
        naam: t.rollen[rol] ?? rol,
        waarde: <bdi key={id}>{aanschrijfnaam}</bdi>,
      })),
    }
    const klaar = GROEPEN.every((groep) => bevestigd.has(groep))
    return (
      <Layout
        page={page}
        titel={t.titel}
        kruimels={[{ tekst: t.gegevens, href: '/mijn/gegevens' }]}
        voorlezen
      >
        {klaar ? <Alert soort="ok">{t.dank}</Alert> : <Paragraph soort="lead">{t.inleiding}</Paragraph>}
        {GROEPEN.map((groep) => {
          const op = bevestigd.get(groep)
          return (
            <Section key={groep} kop={t.koppen[groep]}>
              {gegevens[groep].length > 0 ? (
                <DataList taal={taal} gegevens={gegevens[groep]} />
              ) : (
                <Paragraph>{t.onbekend}</Paragraph>
              )}
              {op && (
                <Paragraph>
                  <Badge soort="goed">{t.bevestigd}</Badge> {showDag(op, taal)}
                </Paragraph>
              )}
              <ButtonGroup>
                {!op && (
                  <PostButton form={form} waarden={{ groep }} bij={t.koppen[groep]}>
                    {t.klopt}
                  </PostButton>
                )}
                <ButtonLink soort="secundair" href={WIJZIGEN[groep]}>
                  {t.wijzig[groep]}
                </ButtonLink>
              </ButtonGroup>
            </Section>
          )
        })}
      </Layout>
    )
  })
