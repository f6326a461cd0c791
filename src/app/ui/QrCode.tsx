import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { useMemo } from 'react';

/** Blank modules that scanners need around a code. */
const QUIET = 4;

/** Pictures that follow each other are of one size, coarse enough for a cheap camera. Source: whatsapp.md section 6. */
const OF_ONE_SIZE = {
  minVersion: 10,
  maxVersion: 13,
  minCorrectionLevel: correction.M,
  maxCorrectionLevel: correction.M,
};

interface Props {
  text: string;
  /** What it is, for those who cannot see it. */
  label: string;
  /** Side in pixels, at most. */
  size: number;
  /** One of several that follow each other. */
  frame?: boolean;
}

/** A QR code, black on white whatever the theme: cheap cameras read nothing else reliably. */
export function QrCode({ text, label, size, frame = false }: Props) {
  const { path, side } = useMemo(() => {
    const code = generate(text, frame ? OF_ONE_SIZE : {});
    return { path: toSvgPath(code), side: code.size + 2 * QUIET };
  }, [text, frame]);
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
