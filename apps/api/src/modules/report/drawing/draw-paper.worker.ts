import { drawBlocks } from './draw-blocks.ts';
import type { Paper } from './paper.ts';
import { Sheet } from './sheet.ts';

/** Runs in a worker thread: shaping text and packing fonts takes longer than the process may stand still. */
export default async function drawPaper(paper: Paper): Promise<Uint8Array> {
  const sheet = new Sheet(paper);
  drawBlocks(sheet, paper.blocks);
  return sheet.finish();
}
