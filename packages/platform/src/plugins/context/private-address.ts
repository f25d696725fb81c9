import { BlockList, isIP, isIPv6 } from 'node:net';

const PRIVATE = new BlockList();
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/4',
  '240.0.0.0/4',
]) {
  const [network = '', bits] = range.split('/');
  PRIVATE.addSubnet(network, Number(bits), 'ipv4');
}
// The last two carry an IPv4 address inside, which may be any.
for (const range of [
  '::/127',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
  '64:ff9b::/96',
  '2002::/16',
]) {
  const [network = '', bits] = range.split('/');
  PRIVATE.addSubnet(network, Number(bits), 'ipv6');
}

/** Whether an address is of this machine, of a network of its own or of no host at all. IPv4 within IPv6 counts as IPv4. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return true;
  return PRIVATE.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

const LOCAL_NAME = /^[^.]+$|\.(local|localhost|internal|intranet|private|corp|lan|home\.arpa)$/;

/** Names that stand for machines of one's own network by their very form, and addresses written out. */
export const isLocalName = (hostname: string): boolean =>
  isIP(hostname) !== 0 || isIPv6(hostname.replace(/^\[|\]$/g, '')) || LOCAL_NAME.test(hostname);
