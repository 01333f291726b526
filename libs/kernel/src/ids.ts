/** The only source of new identifiers and secrets, so that tests can fix them. */
export abstract class Ids {
  /** A new UUID, version 7 (RFC 9562): later ids sort after earlier ones. */
  abstract next(): string;
  /** A URL-safe secret of 256 random bits, 43 characters of base64url. */
  abstract secret(): string;
}
