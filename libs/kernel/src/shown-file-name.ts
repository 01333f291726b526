const LONGEST = 200;

/** The name an uploaded file is shown by: no folders, nothing that steers a terminal or a header. */
export function shownFileName(sent: string, whenEmpty: string): string {
  const name = sent
    .normalize('NFC')
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/[\p{C}"]/gu, '')
    .trim();
  return name === undefined || name === '' ? whenEmpty : name.slice(-LONGEST);
}
