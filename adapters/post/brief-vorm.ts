/** The file of JSON that a letter is made of; it is in memory alone. */
export const BRIEVEN = 'brieven.json'

/**
 * How a letter looks, in Typst; `tel` before it says whether pages are to be numbered. What comes from data arrives as strings in a
 * file and is placed as text: a string is never read as markup. The address stands where the window of an envelope is (EA5/6: 2 cm
 * from the left, 5 cm from the top).
 */
export const BRIEFVORM = `
#let brieven = json("/${BRIEVEN}")
#let eerste = brieven.first()
#let accent = rgb("#0b5c7a")
#let zacht = rgb("#4a4a4a")

#set document(title: eerste.onderwerp, author: eerste.afzender.naam)
#set text(font: ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"), size: 11pt, lang: eerste.taal, region: if eerste.taal == "nl" { "NL" } else { "GB" }, hyphenate: false)
#set par(leading: 0.72em, spacing: 1.25em, justify: false)
#set list(marker: [•], indent: 0.4em, body-indent: 0.7em, spacing: 0.72em)
#show heading: it => block(above: 0pt, below: 1.5em, text(size: 13pt, weight: "bold", fill: accent, it.body))
#show regex("[^\\s\u{200b}]{36,}"): it => it.text.clusters().join("\u{200b}")

#let regels(lijst) = lijst.map(regel => [#regel]).join(linebreak())
#let klein(inhoud) = text(size: 9pt, fill: zacht, inhoud)

#let kop(brief) = {
  place(top + left, dx: 0pt, dy: -17mm, block(width: 100%)[
    #text(size: 19pt, weight: "bold", fill: accent)[#brief.afzender.naam]
    #v(-2.5mm)
    #line(length: 100%, stroke: 1.2pt + accent)
  ])
  place(top + right, dx: 0pt, dy: 0mm, block(width: 62mm)[
    #set par(leading: 0.6em)
    #set align(left)
    #klein(regels(brief.afzender.regels))
  ])
  place(top + left, dy: 18mm, block(width: 85mm, height: 32mm)[
    #set par(leading: 0.62em)
    #regels(brief.geadresseerde)
  ])
  v(58mm)
  grid(columns: (auto, 1fr), column-gutter: 6mm, row-gutter: 2.4mm,
    ..brief.kenmerken.map(((naam, waarde)) => (text(fill: zacht, [#naam]), [#waarde])).flatten())
  v(7mm)
}

#let blok(deel) = {
  if deel.soort == "lijst" { block(above: 1.1em, below: 1.25em, list(..deel.punten.map(punt => [#punt]))) }
  else { par(regels(deel.regels)) }
}

#let plek(nummer) = {
  let hier = here()
  let einde = query(selector(<eind>).after(hier))
  let begin = query(selector(<begin>).before(hier))
  (brieven.at(calc.max(begin.len(), 1) - 1), if einde.len() == 0 { nummer } else { counter(page).at(einde.first().location()).first() })
}

#let onder(brief, bladzijde) = {
  set text(size: 9pt, fill: zacht)
  line(length: 100%, stroke: 0.5pt + rgb("#b9c4c9"))
  v(-1mm)
  grid(columns: (1fr, auto), brief.voet, bladzijde)
}

// Asking which page this is costs a second layout; a letter that is on one page has no numbers.
#let voet = if not tel { onder(eerste, none) } else { context {
  let nummer = counter(page).get().first()
  // Of one letter alone the last page is known without a search through all pages, which costs a layout more.
  let (brief, laatste) = if brieven.len() == 1 { (eerste, counter(page).final().first()) } else { plek(nummer) }
  onder(brief, if laatste > 1 { brief.bladzijde.replace("{n}", str(nummer)).replace("{van}", str(laatste)) })
} }

#set page(paper: "a4", margin: (left: 25mm, right: 22mm, top: 32mm, bottom: 28mm), footer: voet, footer-descent: 35%)

#for (nr, brief) in brieven.enumerate() {
  if nr > 0 { pagebreak(weak: true) }
  counter(page).update(1)
  set text(lang: brief.taal, region: if brief.taal == "nl" { "NL" } else { "GB" })
  [#metadata(nr) <begin>]
  kop(brief)
  heading(level: 1, brief.onderwerp)
  par([#brief.aanhef])
  for deel in brief.delen { blok(deel) }
  block(breakable: false)[
    #par(regels(brief.groet))
  ]
  [#metadata(nr) <eind>]
}
`
