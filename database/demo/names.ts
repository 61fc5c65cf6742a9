/**
 * Words from which the names of the fictional association are built. Every combination is invented: no list of real
 * people, streets or addresses was used.
 */

/** Initials of people, single letters and pairs, common ones more often. */
export const VOORLETTERS =
  'A. B. C. D. E. F. G. H. I. J. K. L. M. N. O. P. R. S. T. U. V. W. Y. Z. J. M. A. H. A.M. J.H. M.C. H.J. C.J. P.A. E.M. J.P. S.T. L.M. W.F.'.split(
    ' ',
  )

/** First letters of children, from names that are common. */
export const KINDERNAMEN =
  'Ada Bo Cem Daan Eva Finn Guus Hanna Ilse Jip Kas Lina Mats Nora Otis Pip Roos Sami Tess Umut Vera Wout Yara Zoe'.split(
    ' ',
  )

/** First part, second part: a surname such as Drosveld. */
const NAAM_BEGIN =
  'Dros Helm Bol Kar Wim Tim Nij Grau Sler Vrij Blom Kroe Hoog Lind Aal Ster Beuk Zand Rijn Gors Moer Wiel Plat Schut Brand Haver Ekel Molm Turf Kwart Boter Ganz Reiger Spier Trom Vinker Wagen Zout Zwaan Ooie'.split(
    ' ',
  )
const NAAM_EIND =
  'huis kamp veld broek daal mans ink stra sma sen dijk berg horst wijk man hoven ema aard maat loo zicht akker sloot meer poort'.split(
    ' ',
  )
/** The same for names with roots elsewhere. */
const NAAM_BEGIN_ELDERS =
  'Yar Kad Ben Osm Kow Nov Ram Adu Cel Dem Far Gul Has Iva Jan Kel Lem Mar Naz Pet Ros Sal Tah Var Zel'.split(
    ' ',
  )
const NAAM_EIND_ELDERS = 'mazli ouari alski kovic dinpal ahiri entos amba icella aydin onwe eirova'.split(' ')
const TUSSENVOEGSELS = ['', '', '', '', '', '', '', 'van ', 'van ', 'van der ', 'van den ', 'ter ']

const combine = (begin: string[], eind: string[]): string[] =>
  eind.flatMap((last) => begin.map((first) => `${first}${last}`))

/** Surnames; about one in seven has its roots elsewhere. */
export const ACHTERNAMEN = [
  ...combine(NAAM_BEGIN, NAAM_EIND).map(
    (naam, index) => `${TUSSENVOEGSELS[index % TUSSENVOEGSELS.length] ?? ''}${naam}`,
  ),
  ...combine(NAAM_BEGIN_ELDERS, NAAM_EIND_ELDERS.slice(0, 6)),
]

/** First part, second part: a street such as Goudreinetlaan. */
const STRAAT_BEGIN =
  'Goudreinet Bellefleur Zoetappel Stoofpeer Kruisbes Aalbes Kweepeer Mispel Walnoot Hazelaar Kersen Pruimen Abrikoos Moerbei Vlierbes Bosbes Kornoelje Rozenbottel Framboos Braam Perzik Vijgen Amandel Tamme Lijster Winterkoning Roodborst Kneu Putter Wielewaal Nachtegaal Kwikstaart Boerenzwaluw Gierzwaluw Tapuit Kievit Grutto Wulp'.split(
    ' ',
  )
const STRAAT_EIND =
  'straat laan hof weg pad kade singel dreef gaarde erf plantsoen dwarsstraat plein ring tuin'.split(' ')

/** The street of the named people; the other streets never have this name. */
export const STRAAT_VOORBEELDMENSEN = 'Sterappelstraat'
export const WOONPLAATS = 'Voorbeeldstad'

/**
 * Postcodes 9999 AA to 9999 WZ: they have the form of a postcode and belong to no street (of 9999 only letters from X on
 * are in use). No S, since SA, SD and SS are never given out. The first, 9999 AA, is the street of the named people.
 */
const POSTCODES = Array.from('ABCDEFGHIJKLMNOPQRTUVW', (first) =>
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (second) => `9999 ${first}${second}`),
).flat()

export const POSTCODE_VOORBEELDMENSEN = '9999 AA'

/** The other streets, each with a postcode of its own. */
export const STRATEN = combine(STRAAT_BEGIN, STRAAT_EIND).map((naam, index) => ({
  naam,
  postcode: POSTCODES[index + 1] ?? '',
}))
