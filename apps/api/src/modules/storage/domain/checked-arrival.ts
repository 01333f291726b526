/** Why a file that came in is not the one that was announced; null when it is. */
export function arrivalProblem(
  arrivedBytes: number,
  announced: { exactBytes: number | null },
): 'empty' | 'other_size' | null {
  if (arrivedBytes === 0) return 'empty';
  return announced.exactBytes !== null && announced.exactBytes !== arrivedBytes ? 'other_size' : null;
}
