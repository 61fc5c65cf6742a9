/**
 * The words that people most often make a password of, here and in English; our own list. With the least length of 12 the
 * long ones count, and the short ones with only figures and signs around them.
 */
export const VEELGEBRUIKT: ReadonlySet<string> = new Set(
  `123456789012 1234567890123 1q2w3e4r5t6y qwertyuiop qwertyuiopasdf qwertyuiop12 qwertyuiop123 asdfghjkl asdfghjklqwe
  zxcvbnm qwerty qwerty azerty azertyuiop password passw0rd passwordpassword welkom welkomwelkom welkomthuis welcome
  welcomehome wachtwoord wachtwoordwachtwoord geheim geheimgeheim geheimwoord administrator admin adminadmin beheerder
  medewerker gebruiker inloggen toegang iloveyou ikhouvanjou ikhouvanju letmein letmeinplease changeme changemenow
  veranderdit veranderen trustno dragon monkey football voetbal baseball superman batman sunshine princess prinses
  michael jordan jennifer charlie liefje schatje schatjes lieverd hallohallo hallo hello helloworld feyenoord ajax
  ajaxamsterdam amsterdam rotterdam utrecht denhaag eindhoven groningen nederland holland januari februari maart april mei
  juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag lente
  zomer herfst winter lente zomervakantie vakantie kerstmis sinterklaas koningsdag winter summer spring autumn huurder
  huren huurwoning woning woningcorporatie woonstichting woonstichtingvoorbeeld corporatie waarvoor test testtest testen
  proef demo demodemo abcdefghijkl abcdefghijklm abcdefghijklmnop abc aaaaaaaaaaaa computer internet google facebook
  samsung starwars pokemon master shadow killer hunter secret supersecret temporary tijdelijk`.split(/\s+/),
)
