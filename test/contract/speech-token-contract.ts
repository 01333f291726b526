import type { SpeechTokenIssuer } from '#libs/providers';

export interface OpenTokenIssuer {
  issuer: SpeechTokenIssuer;
  close(): Promise<void>;
}

/** What everybody promises who hands out speech tokens. */
export function speechTokenContract(name: string, open: () => Promise<OpenTokenIssuer>): void {
  describe(`speech tokens of ${name}`, () => {
    let opened: OpenTokenIssuer;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    it('come with their region, and live for ten minutes at most', async () => {
      const { token, region, expiresInSeconds } = await opened.issuer.issue();
      expect(token).toMatch(/^\S{20,}$/);
      expect(region).toMatch(/^[a-z0-9-]+$/);
      expect(expiresInSeconds).toBeGreaterThan(60);
      expect(expiresInSeconds).toBeLessThanOrEqual(600);
    });

    it('are one and the same for everybody who asks at the same time', async () => {
      const issued = await Promise.all(Array.from({ length: 20 }, () => opened.issuer.issue()));
      expect(new Set(issued.map(({ token }) => token)).size).toBe(1);
    });
  });
}
