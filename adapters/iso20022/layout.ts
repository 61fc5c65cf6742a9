/**
 * Which parts of a message are kept. `texts` are paths from the record's own element: `Sts/Cd` an element's text,
 * `Amt@Ccy` an attribute, `Ustrd*` an element that may come more than once. `records` are elements, also by path, that
 * are handed over as a record of their own: that is what keeps memory flat in a file of any size.
 */
export type Layout = {
  texts: readonly string[]
  records?: Readonly<Record<string, Layout>>
}

/** One element of the compiled layout. */
export type LayoutNode = {
  readonly name: string
  /** The child that came first, and the sibling that came next, last time: a guess that is cheaper than a look-up. */
  first: LayoutNode | null
  follower: LayoutNode | null
  readonly children: Map<string, LayoutNode>
  /** Name under which the element's text is kept, or null when its text has no meaning. */
  text: string | null
  many: boolean
  /** Attribute name to the name under which its value is kept. */
  readonly attributes: Map<string, string>
  /** The record's element name when this element begins a record. */
  record: string | null
}

const emptyNode = (name: string): LayoutNode => ({
  name,
  first: null,
  follower: null,
  children: new Map(),
  text: null,
  many: false,
  attributes: new Map(),
  record: null,
})

/** Compiles a layout into a tree that is walked along with the elements of the file. */
export function compileLayout(layout: Layout): LayoutNode {
  const root = emptyNode('')
  fill(root, layout)
  return root
}

function fill(node: LayoutNode, layout: Layout): void {
  for (const entry of layout.texts) addText(node, entry)
  for (const [path, nested] of Object.entries(layout.records ?? {})) {
    const child = descend(node, path)
    child.record = path.slice(path.lastIndexOf('/') + 1)
    fill(child, nested)
  }
}

function addText(node: LayoutNode, entry: string): void {
  const many = entry.endsWith('*')
  const key = many ? entry.slice(0, -1) : entry
  const [path = '', attribute] = key.split('@')
  const target = descend(node, path)
  if (attribute === undefined) {
    target.text = key
    target.many = many
  } else target.attributes.set(attribute, key)
}

function descend(node: LayoutNode, path: string): LayoutNode {
  let current = node
  for (const name of path.split('/')) {
    const known = current.children.get(name)
    const next = known ?? emptyNode(name)
    if (known === undefined) current.children.set(name, next)
    current = next
  }
  return current
}
