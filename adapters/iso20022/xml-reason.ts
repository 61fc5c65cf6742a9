const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^unclosed tag: (.{1,40})/, 'het bestand houdt op terwijl element $1 nog open is'],
  [/^unexpected end/, 'het bestand houdt te vroeg op'],
  [/^document must contain a root element/, 'het bestand heeft geen inhoud'],
  [/only one root/, 'het bestand heeft meer dan een hoofdelement'],
  [/^text data outside of root node/, 'er staat tekst buiten het hoofdelement'],
  [/closing tag|close tag/, 'een element wordt gesloten dat niet open is'],
  [/^disallowed character|malformed character entity/, 'er staat een teken dat in XML niet mag'],
  [/^undefined entity|entity|^empty entity/, 'er staat een entiteit (&naam;) die niet bestaat'],
  [/duplicate attribute/, 'een attribuut staat er twee keer'],
  [/doctype/, 'een DOCTYPE mag niet in een bankbestand'],
  [/XML declaration|^expected|^value|^version number|standalone|name\/value/, 'de XML-declaratie klopt niet'],
]

/** The XML parser's own English remark as a Dutch reason. */
export function xmlReason(message: string): string {
  const remark = message.replace(/^\d+:\d+: /, '')
  for (const [pattern, reason] of REASONS) {
    const match = pattern.exec(remark)
    if (match !== null) return `${reason.replace('$1', match[1] ?? '')}.`
  }
  return 'de XML is niet goed gevormd.'
}
