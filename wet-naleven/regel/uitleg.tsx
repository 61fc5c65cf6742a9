import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Details, Heading, Link, Paragraph, TextList } from '../../web/ui/index.ts'
import type { Antwoord, StepAnswer } from './antwoord.ts'
import type { Uitkomst } from './stap.ts'

export const uitlegvormen = ['tekst', 'markdown', 'html'] as const
export type Uitlegvorm = (typeof uitlegvormen)[number]

export const isUitlegvorm = (text: string): text is Uitlegvorm =>
  (uitlegvormen as readonly string[]).includes(text)

/** A question with its written answer. */
export type Uitleg = { readonly vraag: string; readonly antwoord: Antwoord }

/** One explanation, in three forms; the words, the articles and the sources are the same in each. */
export function renderUitleg(uitleg: Uitleg, vorm: Uitlegvorm): string {
  const blocks = blocksOf(uitleg)
  if (vorm === 'html') return renderToStaticMarkup(<Blocks blocks={blocks} />)
  return blocks.map(vorm === 'markdown' ? toMarkdown : toText).join('\n\n')
}

/** The explanation inside a page. `level` is the level of its first heading. */
export const UitlegView = ({ uitleg, level = 2 }: { uitleg: Uitleg; level?: 2 | 3 }): ReactElement => (
  <Blocks blocks={blocksOf(uitleg)} level={level} />
)

/** The steps and what was not looked at, for a page that gives the answer in its own words. */
export const StappenView = ({ antwoord }: { antwoord: Antwoord }): ReactElement => (
  <Blocks blocks={blocksOf({ vraag: '', antwoord }).slice(stepsFrom)} level={2} />
)

/** The question, the answer and the heading come before the steps. */
const stepsFrom = 3

type Block =
  | { readonly kind: 'heading'; readonly rank: 0 | 1; readonly text: string }
  | { readonly kind: 'sentence'; readonly text: string }
  | { readonly kind: 'steps'; readonly steps: readonly StepLine[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }

type StepLine = {
  readonly says: string
  readonly article: string
  readonly url: string
  readonly sources: readonly string[]
}

const answers: Record<Uitkomst, string> = {
  ja: 'Ja.',
  nee: 'Nee.',
  bedrag: 'Het antwoord staat bij de laatste stap.',
  mens: 'Dit moet een medewerker bekijken.',
}

function blocksOf({ vraag, antwoord }: Uitleg): Block[] {
  const { steps, notModelled } = antwoord
  return [
    { kind: 'heading', rank: 0, text: vraag },
    { kind: 'sentence', text: answers[antwoord.uitkomst] },
    { kind: 'heading', rank: 1, text: 'Zo komen wij daarbij' },
    { kind: 'steps', steps: steps.map(lineOf) },
    ...(notModelled.length === 0
      ? []
      : [
          { kind: 'heading', rank: 1, text: 'Hier is niet naar gekeken' } as const,
          { kind: 'list', items: notModelled } as const,
        ]),
  ]
}

const lineOf = ({ says, citation, parameters }: StepAnswer): StepLine => ({
  says,
  article: `${citation.law}, artikel ${citation.article}${citation.lid === null ? '' : `, lid ${citation.lid}`}`,
  url: citation.url,
  sources: [
    ...new Set(
      parameters.map(
        ({ source, validFrom, validTo }) => `${source.title} (${validFrom} tot en met ${validTo ?? 'nu'})`,
      ),
    ),
  ],
})

function toText(block: Block): string {
  if (block.kind === 'steps') {
    return block.steps
      .map(({ says, article, url, sources }, index) =>
        [
          `${index + 1}. ${says}`,
          `   ${article}: ${url}`,
          ...sources.map((source) => `   Bron: ${source}`),
        ].join('\n'),
      )
      .join('\n')
  }
  return block.kind === 'list' ? block.items.map((item) => `- ${item}`).join('\n') : block.text
}

function toMarkdown(block: Block): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.rank + 2)} ${escapeMarkdown(block.text)}`
  if (block.kind === 'sentence') return escapeMarkdown(block.text)
  if (block.kind === 'list') return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')
  return block.steps
    .map(({ says, article, url, sources }, index) => {
      const lines = [`${index + 1}. ${escapeMarkdown(says)}`, `   [${escapeMarkdown(article)}](${url})`]
      return [...lines, ...sources.map((source) => `   Bron: ${escapeMarkdown(source)}`)].join('  \n')
    })
    .join('\n')
}

const escapeMarkdown = (text: string): string => text.replaceAll(/[\\`*_[\]<>#|]/g, String.raw`\$&`)

function Blocks({ blocks, level = 2 }: { blocks: readonly Block[]; level?: 2 | 3 }): ReactElement {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} level={level} />
      ))}
    </>
  )
}

function BlockView({ block, level }: { block: Block; level: 2 | 3 }): ReactElement {
  if (block.kind === 'heading')
    return <Heading niveau={(level + block.rank) as 2 | 3 | 4}>{block.text}</Heading>
  if (block.kind === 'sentence') return <Paragraph>{block.text}</Paragraph>
  if (block.kind === 'list') return <TextList items={block.items} />
  return (
    <TextList
      genummerd
      items={block.steps.map((step) => (
        <StepView key={step.says} step={step} />
      ))}
    />
  )
}

const StepView = ({ step }: { step: StepLine }): ReactElement => (
  <>
    {step.says} <Link href={step.url}>{step.article}</Link>
    {step.sources.length === 0 ? null : (
      <Details kop="Waar komt dit bedrag vandaan?">
        <TextList items={step.sources} />
      </Details>
    )}
  </>
)
