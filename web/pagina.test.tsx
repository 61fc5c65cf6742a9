import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { MEGABYTE, antwoord, ownPath, pagina, refuse, seeOther } from './pagina.ts'
import { hiddenFields, post, sessionWith, submit, testApp } from './testing/app.ts'
import { Form, Layout, Paragraph, TextField } from './ui/index.ts'
import { bestanden, datum, meerkeuze, tekst } from './velden.ts'

const melding = z.object({
  omschrijving: tekst('Vul in wat er kapot is, bijvoorbeeld "de kraan lekt".', 20),
  telefoon: tekst('Vul uw telefoonnummer in, bijvoorbeeld 06 12345678.'),
})

function meldpagina(run = async (omschrijving: string) => seeOther(`/gemeld?wat=${omschrijving}`)) {
  return pagina('/melden', { deur: 'publiek', toegang: 'publiek' })
    .load(() => ({ adres: 'Voorbeeldstraat 1' }))
    .action('meld', {
      schema: melding,
      run: async (_request, invoer) =>
        invoer.omschrijving === 'niets'
          ? refuse({ omschrijving: 'Er is niets kapot.' })
          : run(invoer.omschrijving),
    })
    .view((page) => (
      <Layout page={page} titel="Reparatie melden">
        <Paragraph>{page.data.adres}</Paragraph>
        <Form form={page.form('meld')} verzend="Melden">
          <TextField form={page.form('meld')} name="omschrijving" label="Wat is er kapot?" />
          <TextField form={page.form('meld')} name="telefoon" label="Telefoonnummer" />
        </Form>
      </Layout>
    ))
}

const goed = { omschrijving: 'kraan lekt', telefoon: '06 12345678' }

describe('a page with a form', () => {
  test('shows what load gives', async () => {
    const response = await testApp([meldpagina()]).request('/melden')
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toMatch(/^<!DOCTYPE html><html lang="nl"/)
    expect(html).toContain('<title>Reparatie melden - Woonstichting Voorbeeld</title>')
    expect(html).toContain('Voorbeeldstraat 1')
  })

  test('goes on with 303 when the action is done', async () => {
    const response = await submit(testApp([meldpagina()]), '/melden', { actie: 'meld', velden: goed })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/gemeld?wat=kraan lekt'])
  })

  test('comes back with 422, the number of errors, the messages and what was filled in', async () => {
    const velden = { omschrijving: 'x'.repeat(21), telefoon: '   ' }
    const response = await submit(testApp([meldpagina()]), '/melden', { actie: 'meld', velden })
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('<title>Fout (2): Reparatie melden')
    expect(html).toContain('href="#meld-telefoon">Vul uw telefoonnummer in, bijvoorbeeld 06 12345678.')
    expect(html).toContain(`value="${'x'.repeat(21)}"`)
  })

  test('shows a refusal of the domain at its field', async () => {
    const velden = { ...goed, omschrijving: 'niets' }
    const response = await submit(testApp([meldpagina()]), '/melden', { actie: 'meld', velden })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('id="meld-omschrijving-fout">Er is niets kapot.')
  })

  test('keeps HTML that was filled in as text', async () => {
    const velden = { omschrijving: '"><script>alert(1)</script>' }
    const html = await (await submit(testApp([meldpagina()]), '/melden', { actie: 'meld', velden })).text()
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)')
  })
})

test('a field that is not in the schema does not compile', () => {
  pagina('/', { deur: 'publiek', toegang: 'publiek' })
    .action('meld', { schema: melding, run: async () => refuse({ omschrijving: 'Nee.' }) })
    .view((page) => (
      // @ts-expect-error -- the schema has `telefoon`
      <TextField form={page.form('meld')} name="telefon" label="Telefoonnummer" />
    ))
  // @ts-expect-error -- the page has no action of this name
  pagina('/', { deur: 'publiek', toegang: 'publiek' }).view((page) => page.form('weg').url)
  // @ts-expect-error -- the path has no parameter `nr`
  pagina('/zaken/:id', { deur: 'publiek', toegang: 'publiek' }).load((request) => request.params.nr)
})

describe('sending a form twice', () => {
  test('does the work once and leads to the same page', async () => {
    let done = 0
    const app = testApp([meldpagina(async () => seeOther(`/gemeld/${++done}`))])
    const velden = { ...hiddenFields(await (await app.request('/melden')).text(), 'meld'), ...goed }
    const [first, second] = await Promise.all([post(app, '/melden', velden), post(app, '/melden', velden)])
    expect([first?.headers.get('location'), second?.headers.get('location'), done]).toEqual([
      '/gemeld/1',
      '/gemeld/1',
      1,
    ])
  })

  test('with other answers asks whether that is meant, and a second press does it', async () => {
    let done = 0
    const app = testApp([meldpagina(async () => seeOther(`/gemeld/${++done}`))])
    const velden = { ...hiddenFields(await (await app.request('/melden')).text(), 'meld'), ...goed }
    await post(app, '/melden', velden)
    const asked = await post(app, '/melden', { ...velden, omschrijving: 'deur klemt' })
    const html = await asked.text()
    expect([asked.status, done]).toEqual([409, 1])
    expect(html).toContain('U had dit formulier al verstuurd')
    const again = await post(app, '/melden', {
      ...hiddenFields(html, 'meld'),
      ...goed,
      omschrijving: 'deur klemt',
    })
    expect([again.status, done]).toEqual([303, 2])
  })

  test('may be tried again when the work failed', async () => {
    let tries = 0
    const app = testApp([
      meldpagina(async () => {
        if (++tries === 1) throw new Error('de database is weg')
        return seeOther('/gemeld')
      }),
    ])
    const velden = { ...hiddenFields(await (await app.request('/melden')).text(), 'meld'), ...goed }
    expect((await post(app, '/melden', velden)).status).toBe(500)
    expect((await post(app, '/melden', velden)).status).toBe(303)
  })
})

describe('what fields become', () => {
  const schema = z.object({
    geboren: datum('Vul een datum in.'),
    dagen: meerkeuze(['ma', 'di'], 'Kies een dag.'),
    foto: bestanden('Kies een foto.'),
    tekst: tekst('Vul iets in.'),
  })
  const seen: z.output<typeof schema>[] = []
  const app = testApp([
    pagina('/', { deur: 'publiek', toegang: 'publiek' })
      .action('stuur', {
        schema,
        maxBytes: MEGABYTE,
        run: async (_request, invoer) => {
          seen.push(invoer)
          return seeOther('/')
        },
      })
      .view((page) => (
        <Layout page={page} titel="Velden">
          <Form form={page.form('stuur')} verzend="Stuur" bestanden>
            {''}
          </Form>
        </Layout>
      )),
  ])
  const datumvelden = { 'geboren-dag': '3', 'geboren-maand': '2', 'geboren-jaar': '1948' }

  test('three fields make a date, one ticked box a list, a file a File, and text is cleaned', async () => {
    const foto = new File(['x'], 'lek.jpg', { type: 'image/jpeg' })
    const velden = { ...datumvelden, dagen: 'ma', foto, tekst: ' een\r\ntwee\0 ' }
    expect((await submit(app, '/', { actie: 'stuur', velden })).status).toBe(303)
    expect(seen[0]).toMatchObject({ geboren: '1948-02-03', dagen: ['ma'], tekst: 'een\ntwee' })
    expect(seen[0]?.foto[0]?.name).toBe('lek.jpg')
  })

  test.each([{ 'geboren-dag': '31' }, { 'geboren-maand': '' }, { 'geboren-jaar': '48' }])(
    'a date that is not complete or does not exist is refused: %o',
    async (wrong) => {
      const velden = { ...datumvelden, ...wrong, tekst: 'x' }
      expect((await submit(app, '/', { actie: 'stuur', velden })).status).toBe(422)
    },
  )

  test('a field named __proto__ does nothing', async () => {
    const velden = { ...datumvelden, tekst: 'x', ['__proto__']: ['a', 'b'] }
    expect((await submit(app, '/', { actie: 'stuur', velden })).status).toBe(303)
    expect(Object.keys(seen.at(-1) ?? {})).toEqual(['geboren', 'dagen', 'foto', 'tekst'])
  })
})

describe('who may open a page', () => {
  const rol = { rollen: ['planner'], verwerkingen: [{ code: 'onderhoud-plannen' }] } as const
  const planning = pagina('/balie/planning', { deur: 'balie', toegang: rol })
    .load((request) => request.session.afdeling)
    .view((page) => (
      <Layout page={page} titel="Planning">
        {page.data}
      </Layout>
    ))

  test('someone who is not signed in goes to the sign-in page of the door and back', async () => {
    const response = await testApp([planning]).request('/balie/planning?week=49')
    expect(response.headers.get('location')).toBe('/balie/inloggen?terug=%2Fbalie%2Fplanning%3Fweek%3D49')
  })

  test('a session of another door does not count', async () => {
    const app = testApp([planning], { session: async () => sessionWith('mijn', 'planner') })
    expect((await app.request('/balie/planning')).status).toBe(303)
  })

  test('someone without the role sees that it is not allowed', async () => {
    const app = testApp([planning], { session: async () => sessionWith('balie', 'beheerder') })
    const response = await app.request('/balie/planning')
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('U kunt deze pagina niet bekijken')
  })

  test('someone with the role sees it, and nothing of it is kept', async () => {
    const app = testApp([planning], { session: async () => sessionWith('balie', 'planner') })
    const response = await app.request('/balie/planning')
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await response.text()).toContain('onderhoud')
  })
})

describe('addresses', () => {
  const reparatie = pagina('/reparaties/:id', {
    deur: 'publiek',
    toegang: 'publiek',
    params: z.object({ id: z.uuid() }),
    query: z.object({ pagina: z.coerce.number().int().min(1).catch(1) }),
  }).view((page) => (
    <Layout page={page} titel={`${page.request.params.id} ${page.request.query.pagina}`}>
      {page.request.params.id}
    </Layout>
  ))
  const nieuw = antwoord(
    '/reparaties/nieuw',
    { deur: 'publiek', toegang: 'publiek' },
    () => new Response('nieuw'),
  )
  const app = testApp([reparatie, nieuw])

  test('a fixed path goes before one with a parameter, whatever the order of the table', async () => {
    expect(await (await app.request('/reparaties/nieuw')).text()).toBe('nieuw')
  })

  test('a parameter of the wrong shape is a page that does not exist', async () => {
    expect((await app.request("/reparaties/1'or'1")).status).toBe(404)
  })

  test('the query is parsed by its schema', async () => {
    const html = await (await app.request('/reparaties/0195f000-0000-7000-8000-000000000001?pagina=x')).text()
    expect(html).toContain('<title>0195f000-0000-7000-8000-000000000001 1 -')
  })

  test.each([
    ['/mijn?x=1', '/mijn?x=1'],
    ['//boef.example', '/'],
    ['/\\boef.example', '/'],
    ['https://boef.example', '/'],
    ['/a\nb', '/'],
    [undefined, '/'],
  ])('the way back %s leads to %s: never to another site', (given, expected) => {
    expect(ownPath(given, '/')).toBe(expected)
  })
})
