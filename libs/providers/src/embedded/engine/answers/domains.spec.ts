import { DOMAIN_SOURCES } from './domain-words.js';
import { listedWords, sharedField } from './domains.js';

const FIELDS = Object.keys(DOMAIN_SOURCES);
const profile = (shares: Partial<Record<string, number>>): number[] => FIELDS.map((field) => shares[field] ?? 0);

describe('fields of work', () => {
  it('names 20 to 35 words for each of 18 fields', () => {
    expect(FIELDS).toHaveLength(18);
    for (const { words } of Object.values(DOMAIN_SOURCES)) {
      const count = words.split(' ').length;
      expect(count).toBeGreaterThanOrEqual(20);
      expect(count).toBeLessThanOrEqual(35);
    }
  });

  it('takes an answer from any of the first fields of a job', () => {
    const hospitalRecruiter = profile({ people: 0.8, health: 0.15, service: 0.05 });
    expect(sharedField(hospitalRecruiter, profile({ health: 1 }))).toBe(1);
    expect(sharedField(hospitalRecruiter, profile({ land: 1 }))).toBe(0);
  });

  it('shares a word between the fields that list it', () => {
    const counts = listedWords(new Set(['benefit']));
    expect(counts.filter((count) => count > 0)).toEqual([0.5, 0.5]);
  });
});
