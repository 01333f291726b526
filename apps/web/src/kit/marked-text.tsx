import { useEffect, useRef } from 'react';

/** Words of a text, from `start` to before `end` in UTF-16 units. Several marks may lie over each other. */
export interface TextMark {
  id: string;
  start: number;
  end: number;
}

interface Piece {
  start: number;
  text: string;
  ids: string[];
}

/**
 * A text with marked words. The chosen mark is scrolled to. Clicking on a mark chooses it, which is for the mouse alone:
 * whoever lists the marks beside the text offers the same to everybody.
 */
export function MarkedText(props: {
  text: string;
  marks: readonly TextMark[];
  chosen: string | null;
  onChoose?: (id: string) => void;
}) {
  const { text, marks, chosen, onChoose } = props;
  const chosenMark = useRef<HTMLElement>(null);
  useEffect(() => {
    chosenMark.current?.scrollIntoView(inItsPane());
  }, [chosen]);
  const pieces = cut(text, marks);
  const first = pieces.findIndex(({ ids }) => chosen !== null && ids.includes(chosen));
  return (
    <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {pieces.map((piece, index) => {
        const [id] = piece.ids;
        if (id === undefined) return piece.text;
        const isChosen = chosen !== null && piece.ids.includes(chosen);
        return (
          <mark
            key={piece.start}
            ref={index === first ? chosenMark : undefined}
            data-chosen={isChosen}
            style={onChoose ? { cursor: 'pointer' } : undefined}
            onClick={onChoose && (() => onChoose(isChosen ? (chosen ?? id) : id))}
          >
            {piece.text}
          </mark>
        );
      })}
    </span>
  );
}

/** Where a browser knows how, only the pane that the text is in moves, not the page around it. */
function inItsPane(): ScrollIntoViewOptions & { container: 'nearest' } {
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return { block: 'center', behavior: isCalm ? 'auto' : 'smooth', container: 'nearest' };
}

/** The text in pieces of one sort each: under no mark, or under the same ones. */
function cut(text: string, marks: readonly TextMark[]): Piece[] {
  const borders = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  return borders.slice(0, -1).map((start, index) => {
    const end = borders[index + 1] ?? text.length;
    const ids = marks.filter((mark) => mark.start <= start && mark.end >= end).map(({ id }) => id);
    return { start, text: text.slice(start, end), ids };
  });
}
