import type { ReactNode } from 'react';
import styles from './icons.module.css';

export interface IconProps {
  size?: 's' | 'm' | 'l' | 'xl';
}

/** Icons are decoration beside a word: a screen reader reads the word. */
function Drawing({ size = 'm', children }: IconProps & { children: ReactNode }) {
  return (
    <svg className={`${styles.icon} ${styles[size]}`} viewBox="0 0 24 24" aria-hidden="true">
      {children}
    </svg>
  );
}

export const ReachIcon = (props: IconProps) => (
  <Drawing {...props}>
    <circle cx="17" cy="15" r="5" />
    <path d="m14.8 15 1.6 1.7 3-3.2M3 17C4 9 9 6 14 7m-2.5-2.5 2.7 2.4-2.4 2.8" />
  </Drawing>
);
export const PhoneIcon = (props: IconProps) => (
  <Drawing {...props}>
    <rect x="7" y="2.5" width="10" height="19" rx="2.5" />
    <path d="M11 18.5h2" />
  </Drawing>
);
export const WayIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M3 12h14M12 6l6 6-6 6" />
  </Drawing>
);
export const HelpIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M12 3 2.5 20h19zM12 10v4M12 17v.1" />
  </Drawing>
);
export const HomeIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M3 11 12 4l9 7M5 10v10h14V10M12 20v-6" />
  </Drawing>
);
export const ListIcon = (props: IconProps) => (
  <Drawing {...props}>
    <rect x="4" y="4" width="16" height="17" rx="2" />
    <path d="M8 2.5v3M16 2.5v3M4 9h16M8 13h3M8 17h6" />
  </Drawing>
);
export const BoxIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M3.5 8 12 3.5 20.5 8v8L12 20.5 3.5 16zM3.5 8 12 12.5 20.5 8M12 12.5v8" />
  </Drawing>
);
export const FindIcon = (props: IconProps) => (
  <Drawing {...props}>
    <circle cx="10.5" cy="10.5" r="6.5" />
    <path d="m15.5 15.5 5 5" />
  </Drawing>
);
export const MessageIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M4 5h16v11H10l-5 4v-4H4z" />
  </Drawing>
);
export const LockIcon = (props: IconProps) => (
  <Drawing {...props}>
    <rect x="5" y="11" width="14" height="9" rx="2" />
    <path d="M8 11V8a4 4 0 0 1 8 0v3" />
  </Drawing>
);
export const BackIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M15 5 8 12l7 7" />
  </Drawing>
);
export const NextIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="m9 5 7 7-7 7" />
  </Drawing>
);
export const EraseIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M9 5h12v14H9l-7-7zM12 9l6 6M18 9l-6 6" />
  </Drawing>
);
export const PlusIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M12 5v14M5 12h14" />
  </Drawing>
);
export const MinusIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M5 12h14" />
  </Drawing>
);
export const AmbulanceIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M2.5 16V7h11v9M13.5 10h4l4 4v2h-3M6 16h-3.5M9.5 16h6" />
    <circle cx="7.5" cy="17" r="2" />
    <circle cx="17.5" cy="17" r="2" />
    <path d="M8 9v4M6 11h4" />
  </Drawing>
);
export const ShareIcon = (props: IconProps) => (
  <Drawing {...props}>
    <circle cx="6" cy="12" r="2.5" />
    <circle cx="18" cy="6" r="2.5" />
    <circle cx="18" cy="18" r="2.5" />
    <path d="m8.3 11 7.4-3.8M8.3 13l7.4 3.8" />
  </Drawing>
);
export const CopyIcon = (props: IconProps) => (
  <Drawing {...props}>
    <rect x="8" y="8" width="12" height="13" rx="2" />
    <path d="M16 8V4H4v13h4" />
  </Drawing>
);
export const ZeroIcon = (props: IconProps) => (
  <Drawing {...props}>
    <circle cx="12" cy="12" r="9" />
    <path d="m6 18 12-12" />
  </Drawing>
);
export const LowIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M12 4v14M6 12l6 6 6-6" />
  </Drawing>
);
export const TickIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="m4 12.5 5.5 5.5L20 7" />
  </Drawing>
);
export const QuestionIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M8 9a4 4 0 1 1 5.6 3.7c-1 .5-1.6 1.1-1.6 2.3M12 19v.1" />
  </Drawing>
);
export const PersonIcon = (props: IconProps) => (
  <Drawing {...props}>
    <circle cx="12" cy="8" r="4" />
    <path d="M4 21c0-5 4-7 8-7s8 2 8 7" />
  </Drawing>
);
export const CallIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M6 3h4l2 5-3 2c1 3 2 4 5 5l2-3 5 2v4c0 2-2 3-4 3C9 20 4 13 4 6c0-2 1-3 2-3z" />
  </Drawing>
);
export const SettingsIcon = (props: IconProps) => (
  <Drawing {...props}>
    <circle cx="12" cy="12" r="3" />
    <path d="M12 2v4M12 18v4M2 12h4M18 12h4M5 5l3 3M16 16l3 3M19 5l-3 3M8 16l-3 3" />
  </Drawing>
);
export const LanguageIcon = (props: IconProps) => (
  <Drawing {...props}>
    <circle cx="12" cy="12" r="9" />
    <path d="M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18" />
  </Drawing>
);
export const MangoIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M12 6c5 0 8 4 8 8s-4 7-8 7-8-3-8-7c0-5 4-5 8-8zM12 6c0-2 1-3 3-3.5" />
  </Drawing>
);
export const DiyaIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M3 13h18c0 4-4 7-9 7s-9-3-9-7zM12 11c-2-2-1.5-4 0-7 1.5 3 2 5 0 7z" />
  </Drawing>
);
export const KiteIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M12 3 19 10l-7 8-7-8zM12 3v15M5 10h14M12 18c0 2-3 1-3 3.5" />
  </Drawing>
);
export const LotusIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M12 20c-6 0-9-4-9-8 3 0 5 1 6 3-1-4 0-8 3-11 3 3 4 7 3 11 1-2 3-3 6-3 0 4-3 8-9 8z" />
  </Drawing>
);
export const FishIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M3 12c4-6 11-6 14 0-3 6-10 6-14 0zM17 12l4-4v8zM7.5 11v.1" />
  </Drawing>
);
export const MoonIcon = (props: IconProps) => (
  <Drawing {...props}>
    <path d="M19 15A8 8 0 1 1 10 4a7 7 0 0 0 9 11z" />
  </Drawing>
);
