// npm leaves out of package-lock.json the platform builds it could not see when the lock was made, and then `npm ci` of
// npm 11 refuses the lock. Run this after every change of a dependency: it adds them.
import { readFileSync, writeFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const OS = ['darwin', 'win32', 'linux', 'android', 'freebsd', 'openharmony']
const CPU = ['arm64', 'x64', 'arm', 'ppc64', 'riscv64', 's390x']

for (const [where, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${where}${where ? '/' : ''}node_modules/${name}`
    if (lock.packages[nested] || lock.packages[`node_modules/${name}`]) continue
    const words = name.split(/[/-]/)
    const sibling = { version, optional: true }
    const os = OS.find((word) => words.includes(word))
    const cpu = CPU.find((word) => words.includes(word))
    if (os) sibling.os = [os]
    if (cpu) sibling.cpu = [cpu]
    if (name.includes('musl')) sibling.libc = ['musl']
    lock.packages[`node_modules/${name}`] = sibling
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
