import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { shipped } from '../project-root.ts'

const PACKAGE = shipped('node_modules', '@sparticuz', 'chromium')

/**
 * Starts the Chromium that ships as a package, with its own libraries and fonts: nothing of the machine is needed. It is
 * unpacked once for each version, inside the project, so that no stale copy of another project is ever used.
 */
export async function startChromium(): Promise<Browser> {
  const folder = await unpack()
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: [
      '--headless=shell',
      '--no-zygote',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--hide-scrollbars',
    ],
    chromiumSandbox: false,
    env: {
      ...definedEnv(),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, FONTS_FILE),
    },
  })
}

const definedEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )

async function unpack(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
  const folder = shipped('.cache', `chromium-${version}`)
  if (existsSync(folder)) return folder
  const half = `${folder}.${process.pid}`
  mkdirSync(half, { recursive: true })
  await unpackInto(half)
  writeFileSync(join(half, FONTS_FILE), fontsConfig(folder))
  try {
    renameSync(half, folder)
  } catch (error) {
    // Another process was first; its copy is as good.
    if (!existsSync(folder)) throw error
    rmSync(half, { recursive: true })
  }
  return folder
}

const FONTS_FILE = 'waarvoor-fonts.conf'

/** The package's own list of fonts names folders of another machine; without any font Chromium stops at a text field. */
const fontsConfig = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`

/** The package unpacks to the temporary folder of the process and to nowhere else. */
async function unpackInto(folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
      await inflate(join(PACKAGE, 'bin', name))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}
