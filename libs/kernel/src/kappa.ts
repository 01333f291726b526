/**
 * Cohen's kappa: 1 − Σ w·observed / Σ w·expected, how far two judges agree beyond what chance would give. Null when chance
 * alone would agree fully, because then nothing can be learnt from agreeing.
 *
 * @param table counts; rows are one judge's categories, columns the other's
 * @param weight of a disagreement between two categories, 0 for none; any two differ alike when left out
 */
export function cohensKappa(
  table: readonly (readonly number[])[],
  weight: (row: number, column: number) => number = (row, column) => (row === column ? 0 : 1),
): number | null {
  const rows = table.map(sum);
  const columns = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)));
  const total = sum(rows);
  let [observed, expected] = [0, 0];
  for (const [i, row] of table.entries()) {
    for (const [j, count] of row.entries()) {
      observed += weight(i, j) * count;
      expected += (weight(i, j) * (rows[i] ?? 0) * (columns[j] ?? 0)) / total;
    }
  }
  return total === 0 || expected === 0 ? null : 1 - observed / expected;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
