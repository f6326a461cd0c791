interface Props {
  size?: number;
}

/** A learner's cap, on the grid of the other icons; it stands here so that the first load does not carry it. */
export function PracticeIcon({ size = 24 }: Props) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M2 9.5 12 5l10 4.5L12 14 2 9.5z" />
      <path d="M6.5 12v4.5c3 2.5 8 2.5 11 0V12" />
      <path d="M22 9.5V16" />
    </svg>
  );
}
