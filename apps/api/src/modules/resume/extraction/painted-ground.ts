import { isLost, WHITE, type Colour, type HiddenKind } from './hidden-text.ts';
import { areaOf, type Box } from './page-space.ts';

/** Something that was painted on a page, other than letters. */
interface Painted {
  box: Box;
  /** When, among all that is drawn. */
  order: number;
  /** Undefined where it may look like anything. */
  colour: Colour | undefined;
  /** Hides all that it covers. */
  isSolid: boolean;
}

interface Letter {
  text: string;
  x: number;
  y: number;
  size: number;
  hidden: HiddenKind | undefined;
}

/** More than any resume has; a page that goes on like that is judged by the first ones. */
const MOST_PAINTED = 3_000;
const LARGE_PICTURE_SHARE = 0.5;

/** What lies under and over the letters of a page. */
export class PaintedGround {
  private readonly painted: Painted[] = [];

  add(painted: Painted): void {
    if (this.painted.length < MOST_PAINTED) this.painted.push(painted);
  }

  hasLargePicture(page: Box): boolean {
    return this.painted.some(
      ({ colour, box }) => colour === undefined && areaOf(box) >= LARGE_PICTURE_SHARE * areaOf(page),
    );
  }

  /** Only when beginning, middle and end are lost: a line may run from a dark band onto white. */
  hides(glyphs: readonly Letter[], drawn: { order: number; ink: Colour | undefined }): HiddenKind | undefined {
    const letters = glyphs.filter(({ text, hidden }) => text.trim() !== '' && !hidden);
    const samples = [letters[0], letters[letters.length >> 1], letters.at(-1)].filter((letter) => letter !== undefined);
    const kinds = samples.map((letter) => this.lostAt(letter, drawn));
    return kinds.every((kind) => kind !== undefined) ? kinds[0] : undefined;
  }

  private lostAt(
    { x, y, size }: Letter,
    { order, ink }: { order: number; ink: Colour | undefined },
  ): HiddenKind | undefined {
    const isOver = ({ box: [left, bottom, right, top] }: Painted) => {
      const [middleX, middleY] = [x + size * 0.2, y + size * 0.3];
      return middleX >= left && middleX <= right && middleY >= bottom && middleY <= top;
    };
    if (this.painted.some((fill) => fill.isSolid && fill.order > order && isOver(fill))) return 'covered';
    if (!ink) return undefined;
    const ground = this.painted.findLast((fill) => fill.order < order && isOver(fill));
    const colour = ground ? ground.colour : WHITE;
    return colour && isLost(ink, colour) ? 'same_colour' : undefined;
  }
}
