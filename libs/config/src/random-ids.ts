import { randomBytes } from 'node:crypto';
import { Ids } from '#libs/kernel';

const VERSION_7 = 0x70;
const VARIANT = 0x80;
const TIMESTAMP_BYTES = 6;

/** Identifiers from the system's random source. */
export class RandomIds extends Ids {
  next(): string {
    const bytes = randomBytes(16);
    bytes.writeUIntBE(Date.now(), 0, TIMESTAMP_BYTES);
    bytes[6] = (bytes.readUInt8(6) & 0x0f) | VERSION_7;
    bytes[8] = (bytes.readUInt8(8) & 0x3f) | VARIANT;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  secret(): string {
    return randomBytes(32).toString('base64url');
  }
}
