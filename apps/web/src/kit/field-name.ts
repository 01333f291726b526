import i18next from 'i18next';

/** A field as the reader knows it: `scores[2].reason` is `Reason`, and what has no name here says what it is called. */
export function fieldName(onTheWire: string): string {
  const last =
    onTheWire
      .split('.')
      .at(-1)
      ?.replace(/\[\d+\]$/, '') ?? onTheWire;
  const key = `fields.${last}`;
  if (i18next.exists(key)) return (i18next.t as (key: string) => string)(key);
  const words = last.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
