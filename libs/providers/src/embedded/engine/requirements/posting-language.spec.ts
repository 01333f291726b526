import { looksEnglish } from './posting-language.js';

describe('whether a posting is English', () => {
  it.each([
    'We are looking for a nurse who likes to work with older people.',
    'Skills: Java, Kotlin, Kubernetes, Terraform, AWS, Docker, Kafka, PostgreSQL, Redis',
    'Sous chef at Les Deux Frères de la Mer, a French restaurant in Leeds with des plats du jour and a wine bar.',
    'Nurse',
  ])('says yes to "%s"', (posting) => {
    expect(looksEnglish(posting)).toBe(true);
  });

  it.each([
    'Wir suchen eine Pflegefachkraft für unser Haus und bieten ein gutes Gehalt.',
    'Buscamos un enfermero para nuestro hospital con dos años de experiencia.',
    '私たちは病院で働く看護師を募集しています。経験は二年以上必要です。',
  ])('says no to "%s"', (posting) => {
    expect(looksEnglish(posting)).toBe(false);
  });
});
