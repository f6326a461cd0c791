import type { ReactNode } from 'react';

export interface IconProps {
  /** Side in pixels: 18 in a chip, 24 in a line, 32 in a tile, 44 large. */
  size?: number;
}

export type Icon = (props: IconProps) => ReactNode;

/** Drawn on a grid of 24 with a stroke of 2 in the colour of the text; never without a word beside it. */
export function Drawn({ size = 24, children }: IconProps & { children: ReactNode }) {
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
      {children}
    </svg>
  );
}

export function ReachIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <circle cx="17" cy="15" r="5" />
      <path d="m14.8 15 1.6 1.7 3-3.2" />
      <path d="M3 17C4 9 9 6 14 7" />
      <path d="m11.5 4.5 2.7 2.4-2.4 2.8" />
    </Drawn>
  );
}

export function PhoneIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <rect x="7" y="2.5" width="10" height="19" rx="2.5" />
      <path d="M11 18.5h2" />
    </Drawn>
  );
}

export function WayIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M3 12h14M12 6l6 6-6 6" />
    </Drawn>
  );
}

export function HelpIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M12 3 2.5 20h19z" />
      <path d="M12 10v4M12 17v.1" />
    </Drawn>
  );
}

export function HouseIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M3 11 12 4l9 7" />
      <path d="M5 10v10h14V10" />
      <path d="M12 20v-6" />
    </Drawn>
  );
}

export function BoxIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M3.5 8 12 3.5 20.5 8v8L12 20.5 3.5 16z" />
      <path d="M3.5 8 12 12.5 20.5 8M12 12.5v8" />
    </Drawn>
  );
}

export function FindIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </Drawn>
  );
}

export function MessageIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M4 5h16v11H10l-5 4v-4H4z" />
    </Drawn>
  );
}

export function LockIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <rect x="5" y="11" width="14" height="9" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </Drawn>
  );
}

export function BackIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M15 5 8 12l7 7" />
    </Drawn>
  );
}

export function PlusIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M12 5v14M5 12h14" />
    </Drawn>
  );
}

export function AmbulanceIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M2.5 16V7h11v9M13.5 10h4l4 4v2h-3M6 16h-3.5M9.5 16h6" />
      <circle cx="7.5" cy="17" r="2" />
      <circle cx="17.5" cy="17" r="2" />
      <path d="M8 9v4M6 11h4" />
    </Drawn>
  );
}

export function ShareIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <circle cx="6" cy="12" r="2.5" />
      <circle cx="18" cy="6" r="2.5" />
      <circle cx="18" cy="18" r="2.5" />
      <path d="m8.3 11 7.4-3.8M8.3 13l7.4 3.8" />
    </Drawn>
  );
}

export function ZeroIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <circle cx="12" cy="12" r="9" />
      <path d="m6 18 12-12" />
    </Drawn>
  );
}

export function TickIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="m4 12.5 5.5 5.5L20 7" />
    </Drawn>
  );
}

export function QuestionIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M8 9a4 4 0 1 1 5.6 3.7c-1 .5-1.6 1.1-1.6 2.3M12 19v.1" />
    </Drawn>
  );
}

export function MangoIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M12 6c5 0 8 4 8 8s-4 7-8 7-8-3-8-7c0-5 4-5 8-8z" />
      <path d="M12 6c0-2 1-3 3-3.5" />
    </Drawn>
  );
}

export function DiyaIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M3 13h18c0 4-4 7-9 7s-9-3-9-7z" />
      <path d="M12 11c-2-2-1.5-4 0-7 1.5 3 2 5 0 7z" />
    </Drawn>
  );
}

export function KiteIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M12 3 19 10l-7 8-7-8zM12 3v15M5 10h14" />
      <path d="M12 18c0 2-3 1-3 3.5" />
    </Drawn>
  );
}

export function GearIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <circle cx="12" cy="12" r="3" />
      <path d="M10.2 5.2L10.4 2.6L13.6 2.6L13.8 5.2L15.5 5.9L17.5 4.2L19.8 6.5L18.1 8.5L18.8 10.2L21.4 10.4L21.4 13.6L18.8 13.8L18.1 15.5L19.8 17.5L17.5 19.8L15.5 18.1L13.8 18.8L13.6 21.4L10.4 21.4L10.2 18.8L8.5 18.1L6.5 19.8L4.2 17.5L5.9 15.5L5.2 13.8L2.6 13.6L2.6 10.4L5.2 10.2L5.9 8.5L4.2 6.5L6.5 4.2L8.5 5.9Z" />
    </Drawn>
  );
}

export function PersonIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <circle cx="12" cy="8" r="4" />
      <path d="M4 21c0-5 3.5-7 8-7s8 2 8 7" />
    </Drawn>
  );
}

export function CopyIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <rect x="8" y="8" width="12" height="13" rx="2" />
      <path d="M16 8V3H4v13h4" />
    </Drawn>
  );
}

export function CallIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M6 3h4l1.5 5-2.5 2c1 2.5 2.5 4 5 5l2-2.5 5 1.5v4c0 1.5-1 2-2 2C10 20 4 14 4 5c0-1 .5-2 2-2z" />
    </Drawn>
  );
}

export function CrossIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M6 6l12 12M18 6 6 18" />
    </Drawn>
  );
}

export function EraseIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M8 6h13v12H8l-5-6z" />
      <path d="m12 9.5 5 5M17 9.5l-5 5" />
    </Drawn>
  );
}

export function LotusIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M12 4c3 3 3 9 0 13-3-4-3-10 0-13z" />
      <path d="M3 10c4 0 7 3 9 7M21 10c-4 0-7 3-9 7M4 17h16" />
    </Drawn>
  );
}

export function NextIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="m9 5 7 7-7 7" />
    </Drawn>
  );
}

export function PeacockIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M7 21c0-5 1-8 1-12a2.5 2.5 0 0 0-5 0l-1 1h3" />
      <path d="M8 12c5-8 13-8 13-8s1 9-6 12c-3 1.5-6 1-7-1" />
      <circle cx="16.5" cy="8.5" r="1.5" />
      <path d="M9 6 8 3" />
    </Drawn>
  );
}

export function BoatIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M3 15h18c-1 4-4 5.5-9 5.5S4 19 3 15z" />
      <path d="M12 15V3l6 9h-6M12 7l-5 5h5" />
    </Drawn>
  );
}

export function DrumIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M4 8v8M20 8v8" />
      <ellipse cx="4" cy="12" rx="1.5" ry="4" />
      <ellipse cx="20" cy="12" rx="1.5" ry="4" />
      <path d="M4 8c5-3 11-3 16 0M4 16c5 3 11 3 16 0M7 7l4 10 3-10 3 10" />
    </Drawn>
  );
}

export function ListIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <rect x="4" y="4" width="16" height="17" rx="2" />
      <path d="M8 2.5v3M16 2.5v3M4 9h16M8 13h3M8 17h6" />
    </Drawn>
  );
}

export function ClockIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.5 2" />
    </Drawn>
  );
}

export function EditIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="M4 20v-4L16 4l4 4L8 20z" />
      <path d="m13 7 4 4" />
    </Drawn>
  );
}

export function SunIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2" />
    </Drawn>
  );
}

export function SyringeIcon(props: IconProps) {
  return (
    <Drawn {...props}>
      <path d="m14 4 6 6M17 3l4 4M16 6 6 16v2h2L18 8M3 21l3-3M11 11l2 2" />
    </Drawn>
  );
}
