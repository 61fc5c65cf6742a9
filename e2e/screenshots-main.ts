import { routes } from '../web/routes.ts'
import { testApp } from '../web/testing/app.ts'
import { takeScreenshots } from './screenshots.ts'
import { serveApp } from './serve.ts'

const PAGES = {
  'niet-gevonden': '/bestaat-niet',
  onderdelen: '/onderdelen',
  formulier: '/onderdelen/formulier?deur=mijn',
  lijsten: '/onderdelen/lijsten?deur=balie',
  leeg: '/onderdelen/lijsten?q=niets',
  zaak: '/onderdelen/zaak?deur=mijn',
  afzeggen: '/onderdelen/afzeggen?deur=mijn',
}

const [folder = 'data/schermen', ...given] = process.argv.slice(2)
const site = given.length === 0 ? await serveApp(testApp(routes)) : null
const pairs = site
  ? Object.entries(PAGES).map(([naam, path]) => ({ naam, url: site.url + path }))
  : given.map((pair) => ({ naam: pair.split('=')[0] ?? '', url: pair.slice(pair.indexOf('=') + 1) }))
for (const file of await takeScreenshots(pairs, folder)) process.stdout.write(`${file}\n`)
await site?.stop()
