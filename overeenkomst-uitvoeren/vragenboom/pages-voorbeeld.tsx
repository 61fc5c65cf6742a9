import { z } from 'zod'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { Alert, ButtonLink, FilterLinks, Layout } from '../../web/ui/index.ts'
import { tekst } from '../../web/velden.ts'
import { kruimels, nummerParam, redactie } from './pages-versies.tsx'
import { findVersie } from './opslag.ts'
import { UitkomstUitleg } from './uitkomst.tsx'
import { Gegeven, kiesEen, readAntwoorden, VraagFormulier } from './vraag.tsx'
import { walk } from './vragenboom.ts'

export const voorbeeldPagina = pagina('/balie/vragenboom/:nummer/voorbeeld', {
  deur: 'balie',
  toegang: redactie,
  params: nummerParam,
  query: z.object({ w: z.string().max(500).optional(), toon: z.literal('en').optional().catch(undefined) }),
})
  .load(async ({ context, params, query }) => {
    const versie = await findVersie(context.doelbinding.toegang, params.nummer)
    const plek = versie && walk(versie.boom, readAntwoorden(query.w))
    if (!plek) throw new PaginaFout(404)
    return { versie, plek }
  })
  .action('antwoord', {
    herhaalbaar: true,
    schema: z.object({ antwoord: tekst(kiesEen('nl'), 60) }),
    run: async ({ context, params, query }, { antwoord }) => {
      const versie = await findVersie(context.doelbinding.toegang, params.nummer)
      const codes = [...readAntwoorden(query.w), antwoord]
      if (!versie || !walk(versie.boom, codes)) return refuse({ antwoord: kiesEen('nl') })
      const vraag = new URLSearchParams({ w: codes.join('.'), ...(query.toon && { toon: query.toon }) })
      return seeOther(`/balie/vragenboom/${params.nummer}/voorbeeld?${vraag.toString()}`)
    },
  })
  .view((page) => {
    const { versie, plek } = page.data
    const { w, toon } = page.request.query
    const taal = toon ?? 'nl'
    const pad = `/balie/vragenboom/${versie.nummer}`
    const href = (codes: readonly string[], inTaal: string = taal) => {
      const vraag = new URLSearchParams({
        ...(codes.length > 0 && { w: codes.join('.') }),
        ...(inTaal === 'en' && { toon: 'en' }),
      }).toString()
      return `${pad}/voorbeeld${vraag ? `?${vraag}` : ''}`
    }
    const codes = readAntwoorden(w)
    return (
      <Layout page={page} titel={`Voorbeeld van versie ${versie.nummer}`} kruimels={kruimels(versie.nummer)}>
        <Alert>Zo ziet een huurder het. Hier wordt niets gemeld.</Alert>
        <FilterLinks
          label="Taal"
          links={[
            { tekst: 'Nederlands', href: href(codes, 'nl'), actief: taal === 'nl' },
            { tekst: 'English', href: href(codes, 'en'), actief: taal === 'en' },
          ]}
        />
        {plek.soort === 'vraag' ? (
          <VraagFormulier
            form={{ ...page.form('antwoord'), taal }}
            vraag={plek.vraag}
            taal={taal}
            annuleer={pad}
          />
        ) : (
          <>
            <UitkomstUitleg uitkomst={plek.uitkomst} shell={page.shell} taal={taal} />
            <ButtonLink href={`${pad}/knopen/${plek.naam}`} soort="secundair">
              Naar deze uitkomst
            </ButtonLink>
          </>
        )}
        <Gegeven boom={versie.boom} gegeven={plek.gegeven} taal={taal} href={href} />
      </Layout>
    )
  })
