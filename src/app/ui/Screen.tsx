import { createContext, type ReactNode, useContext } from 'react';
import { Link } from 'wouter';
import { useWords } from '../i18n/words.ts';
import { BackIcon } from './icons.tsx';
import styles from './screen.module.css';

/** The strip that says how the reports stand: on every screen, put in once by the app's root. */
const StripContext = createContext<ReactNode>(null);
export const StripProvider = StripContext.Provider;

interface Props {
  title: string;
  subtitle?: string | undefined;
  /** Where back leads: a route, or what to do. Absent on first screens. */
  back?: string | (() => void) | undefined;
  tone?: 'plum' | 'danger';
  /** Buttons at the right of the header: {@link HeaderButton}. */
  actions?: ReactNode;
  /** 0 to 1. */
  progress?: number | undefined;
  /** What is pressed with the thumb; always in sight. */
  footer?: ReactNode;
  strip?: boolean;
  /** More room than a phone's: boards and lists on a laptop. */
  wide?: boolean;
  children: ReactNode;
}

function Back({ back }: { back: NonNullable<Props['back']> }) {
  const t = useWords('ui');
  if (typeof back === 'function') {
    return (
      <button type="button" className={styles.iconButton} onClick={back} aria-label={t('back')}>
        <BackIcon />
      </button>
    );
  }
  return (
    <Link href={back} className={styles.iconButton} aria-label={t('back')}>
      <BackIcon />
    </Link>
  );
}

export function Screen(props: Props) {
  const {
    title,
    subtitle,
    back,
    tone = 'plum',
    actions,
    progress,
    footer,
    strip = true,
    wide,
    children,
  } = props;
  const stripNode = useContext(StripContext);
  return (
    <div className={`${styles.screen} ${wide ? styles.wide : ''}`}>
      <header className={`${styles.header} ${styles[tone]}`}>
        {back !== undefined && <Back back={back} />}
        <div className={styles.titles}>
          <h1>{title}</h1>
          {subtitle && <p>{subtitle}</p>}
        </div>
        {actions}
      </header>
      {strip && stripNode}
      {progress !== undefined && (
        <div
          className={styles.progress}
          role="progressbar"
          aria-label={title}
          aria-valuenow={Math.round(progress * 100)}
        >
          <i style={{ width: `${progress * 100}%` }} />
        </div>
      )}
      <main className={styles.main}>{children}</main>
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}

export function HeaderButton({
  label,
  icon,
  onPress,
}: {
  label: string;
  icon: ReactNode;
  onPress: () => void;
}) {
  return (
    <button type="button" className={styles.iconButton} onClick={onPress} aria-label={label}>
      {icon}
    </button>
  );
}
