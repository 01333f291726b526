import ipaddr from 'ipaddr.js';

/** Azure's own machines answer here, to whoever asks from inside; by its number it looks like any other address. */
const AZURE_WIRE_SERVER = '168.63.129.16';
/** All that was ever given out of IPv6 for the open internet; the rest has old ways to say IPv4. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address is somebody's on the open internet: not private, link-local, loopback, multicast, reserved, or
 * one of these wrapped in IPv6 (mapped, compatible, 6to4, Teredo, NAT64).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  if (plain instanceof ipaddr.IPv6 && !plain.match(GLOBAL_IPV6)) return false;
  return plain.range() === 'unicast' && plain.toString() !== AZURE_WIRE_SERVER;
}

export function isLoopbackAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}
