import { Drawn, type IconProps } from '../../ui/icons.tsx';

/** A learner's cap; it stands here so that the first load does not carry it. */
export function PracticeIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M2 9.5 12 5l10 4.5L12 14 2 9.5z" />
      <path d="M6.5 12v4.5c3 2.5 8 2.5 11 0V12" />
      <path d="M22 9.5V16" />
    </Drawn>
  );
}
