import { BlockList, isIP } from 'node:net'

/** Networks that are not the public internet: own machine, own network, and what providers and clouds keep for themselves. */
const IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
/** Of IPv6 only 2000::/3 is given out, and in it these lead elsewhere: documentation, 6to4, Teredo. */
const IPV6 = [
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2001::', 32],
] as const

const closed = new BlockList()
for (const [net, prefix] of IPV4) closed.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of IPV6) closed.addSubnet(net, prefix, 'ipv6')
const given = new BlockList()
given.addSubnet('2000::', 3, 'ipv6')

/** Whether an address is on the public internet. A name is not an address. */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address)
  if (kind === 4) return !closed.check(address, 'ipv4')
  return kind === 6 && given.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}
