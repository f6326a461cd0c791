import type { ReactNode } from 'react';

interface Props {
  /** Side in pixels: 18 in a chip, 24 in a line, 32 in a tile. */
  size?: number;
}

export type Icon = (props: Props) => ReactNode;

/** Drawn on a grid of 24 with a stroke of 2 in the colour of the text; never without a word beside it. */
function icon(shape: ReactNode): Icon {
  return function DrawnIcon({ size = 24 }: Props) {
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
        {shape}
      </svg>
    );
  };
}

export const ReachIcon = icon(
  <>
    <circle cx="17" cy="15" r="5" />
    <path d="m14.8 15 1.6 1.7 3-3.2" />
    <path d="M3 17C4 9 9 6 14 7" />
    <path d="m11.5 4.5 2.7 2.4-2.4 2.8" />
  </>,
);
export const PhoneIcon = icon(
  <>
    <rect x="7" y="2.5" width="10" height="19" rx="2.5" />
    <path d="M11 18.5h2" />
  </>,
);
export const WayIcon = icon(
  <>
    <path d="M3 12h14M12 6l6 6-6 6" />
  </>,
);
export const HelpIcon = icon(
  <>
    <path d="M12 3 2.5 20h19z" />
    <path d="M12 10v4M12 17v.1" />
  </>,
);
export const HouseIcon = icon(
  <>
    <path d="M3 11 12 4l9 7" />
    <path d="M5 10v10h14V10" />
    <path d="M12 20v-6" />
  </>,
);
export const BoxIcon = icon(
  <>
    <path d="M3.5 8 12 3.5 20.5 8v8L12 20.5 3.5 16z" />
    <path d="M3.5 8 12 12.5 20.5 8M12 12.5v8" />
  </>,
);
export const FindIcon = icon(
  <>
    <circle cx="10.5" cy="10.5" r="6.5" />
    <path d="m15.5 15.5 5 5" />
  </>,
);
export const MessageIcon = icon(
  <>
    <path d="M4 5h16v11H10l-5 4v-4H4z" />
  </>,
);
export const LockIcon = icon(
  <>
    <rect x="5" y="11" width="14" height="9" rx="2" />
    <path d="M8 11V8a4 4 0 0 1 8 0v3" />
  </>,
);
export const BackIcon = icon(
  <>
    <path d="M15 5 8 12l7 7" />
  </>,
);
export const PlusIcon = icon(
  <>
    <path d="M12 5v14M5 12h14" />
  </>,
);
export const AmbulanceIcon = icon(
  <>
    <path d="M2.5 16V7h11v9M13.5 10h4l4 4v2h-3M6 16h-3.5M9.5 16h6" />
    <circle cx="7.5" cy="17" r="2" />
    <circle cx="17.5" cy="17" r="2" />
    <path d="M8 9v4M6 11h4" />
  </>,
);
export const ShareIcon = icon(
  <>
    <circle cx="6" cy="12" r="2.5" />
    <circle cx="18" cy="6" r="2.5" />
    <circle cx="18" cy="18" r="2.5" />
    <path d="m8.3 11 7.4-3.8M8.3 13l7.4 3.8" />
  </>,
);
export const ZeroIcon = icon(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="m6 18 12-12" />
  </>,
);
export const LowIcon = icon(
  <>
    <path d="M12 4v14M6 12l6 6 6-6" />
  </>,
);
export const TickIcon = icon(
  <>
    <path d="m4 12.5 5.5 5.5L20 7" />
  </>,
);
export const QuestionIcon = icon(
  <>
    <path d="M8 9a4 4 0 1 1 5.6 3.7c-1 .5-1.6 1.1-1.6 2.3M12 19v.1" />
  </>,
);
export const MangoIcon = icon(
  <>
    <path d="M12 6c5 0 8 4 8 8s-4 7-8 7-8-3-8-7c0-5 4-5 8-8z" />
    <path d="M12 6c0-2 1-3 3-3.5" />
  </>,
);
export const DiyaIcon = icon(
  <>
    <path d="M3 13h18c0 4-4 7-9 7s-9-3-9-7z" />
    <path d="M12 11c-2-2-1.5-4 0-7 1.5 3 2 5 0 7z" />
  </>,
);
export const KiteIcon = icon(
  <>
    <path d="M12 3 19 10l-7 8-7-8zM12 3v15M5 10h14" />
    <path d="M12 18c0 2-3 1-3 3.5" />
  </>,
);
export const GearIcon = icon(
  <>
    <circle cx="12" cy="12" r="3" />
    <path d="M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.100M16.3 16.300l2.1 2.100M5.6 18.400l2.1-2.100M16.3 7.700l2.1-2.1" />
  </>,
);
export const PersonIcon = icon(
  <>
    <circle cx="12" cy="8" r="4" />
    <path d="M4 21c0-5 3.5-7 8-7s8 2 8 7" />
  </>,
);
export const CopyIcon = icon(
  <>
    <rect x="8" y="8" width="12" height="13" rx="2" />
    <path d="M16 8V3H4v13h4" />
  </>,
);
export const CallIcon = icon(
  <>
    <path d="M6 3h4l1.5 5-2.5 2c1 2.5 2.5 4 5 5l2-2.5 5 1.500v4c0 1.5-1 2-2 2C10 20 4 14 4 5c0-1 .5-2 2-2z" />
  </>,
);
export const CrossIcon = icon(
  <>
    <path d="M6 6l12 12M18 6 6 18" />
  </>,
);
export const EraseIcon = icon(
  <>
    <path d="M8 6h13v12H8l-5-6z" />
    <path d="m12 9.5 5 5M17 9.500l-5 5" />
  </>,
);
export const LotusIcon = icon(
  <>
    <path d="M12 4c3 3 3 9 0 13-3-4-3-10 0-13z" />
    <path d="M3 10c4 0 7 3 9 7M21 10c-4 0-7 3-9 7M4 17h16" />
  </>,
);
export const PeacockIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M12 21c-6-2-9-7-8-13 3 1 5 3 8 3s5-2 8-3c1 6-2 11-8 13zM12 11V5m0 0 3-2M8 14v.1M16 14v.1M12 17v.1" />
  </Drawing>
);
export const BoatIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M3 15h18l-3 5H6zM12 15V3l7 9h-7M9 6v6H5z" />
  </Drawing>
);
export const SunIcon = (props: IconProps) => (
  <Drawing {...props}>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2" />
  </Drawing>
);
export const DrumIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M4 8c0-4 16-4 16 0s-16 4-16 0zM4 8v9c0 4 16 4 16 0V8M7 11l4 8M17 11l-4 8" />
  </Drawing>
);
