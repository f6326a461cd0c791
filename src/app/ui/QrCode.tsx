import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { useMemo } from 'react';

/** Blank modules that scanners need around a code. */
const QUIET = 4;

interface Props {
  text: string;
  /** What it is, for those who cannot see it. */
  label: string;
  /** Side in pixels, at most. */
  size: number;
}

/** A QR code, black on white whatever the theme: cheap cameras read nothing else reliably. */
export function QrCode({ text, label, size }: Props) {
  const { path, side } = useMemo(() => {
    const code = generate(text);
    return { path: toSvgPath(code), side: code.size + 2 * QUIET };
  }, [text]);
  // Whole pixels a module where there is room: a coarse screen draws uneven ones otherwise.
  const whole = Math.floor(size / side);
  const drawn = whole >= 4 ? whole * side : size;
  const view = `${-QUIET} ${-QUIET} ${side} ${side}`;
  return (
    <svg
      role="img"
      aria-label={label}
      width={drawn}
      height={drawn}
      viewBox={view}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
