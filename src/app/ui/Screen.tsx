import { type ReactNode, useContext, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useWords } from '../i18n/use-words.ts';
import { ChromeContext } from './chrome.ts';
import { cx } from './cx.ts';
import { BackIcon, LockIcon } from './icons.tsx';
import { Progress } from './Progress.tsx';
import css from './Screen.module.css';

interface Props {
  title: ReactNode;
  /** A smaller line under the title. */
  under?: ReactNode;
  /** Where back leads: a route, or what to do. */
  back?: string | (() => void);
  tone?: 'plum' | 'danger';
  progress?: { at: number; of: number };
  /** What is pressed last, always in sight. */
  foot?: ReactNode;
  footStacked?: boolean;
  /** Uses the whole width on a laptop. */
  wide?: boolean;
  /** More icons in the header. */
  actions?: ReactNode;
  children: ReactNode;
}

/** One screen: header, the sync strip, what scrolls, what is pressed. In danger nothing stands beside what to do. */
export function Screen(props: Props) {
  const { strip } = useContext(ChromeContext);
  const { title, under, back, progress, foot } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A new screen begins at its top and is announced, unless something on it already asked for the focus.
    document.documentElement.scrollTop = 0;
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={css.screen}>
      <header className={css.top}>
        <div
          className={cx(css.head, back !== undefined && css.backed, props.tone === 'danger' && css.danger)}
        >
          {back !== undefined && <Back to={back} />}
          <h1 ref={heading} tabIndex={-1} className={css.title}>
            {title}
            {under !== undefined && <small>{under}</small>}
          </h1>
          {props.actions}
          <LanguageSwitch />
          <Lock />
        </div>
        {props.tone !== 'danger' && strip}
        {progress && <Progress {...progress} />}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll with a keyboard too */}
      <main tabIndex={0} className={cx(css.main, props.wide && css.wide)}>
        {props.children}
      </main>
      {foot !== undefined && (
        <footer className={cx(css.foot, props.footStacked && css.stacked)}>{foot}</footer>
      )}
    </div>
  );
}

function Back({ to }: { to: string | (() => void) }) {
  const { t } = useWords();
  const shared = { className: css.act, 'aria-label': t('back'), children: <BackIcon /> };
  if (typeof to === 'string') return <Link href={to} {...shared} />;
  return <button type="button" onClick={to} {...shared} />;
}

/** The other language's own name, so that whoever cannot read this one finds hers. */
function LanguageSwitch() {
  const { lang, setLang } = useWords();
  const other = lang === 'hi' ? 'en' : 'hi';
  return (
    <button
      type="button"
      className={css.act}
      lang={other}
      aria-label={other === 'en' ? 'EN, English' : 'हि, हिन्दी'}
      onClick={() => setLang(other)}
    >
      {other === 'en' ? 'EN' : 'हि'}
    </button>
  );
}

function Lock() {
  const { t } = useWords();
  const { lock } = useContext(ChromeContext);
  if (!lock) return null;
  return (
    <button type="button" className={css.act} aria-label={t('lock')} onClick={lock}>
      <LockIcon />
    </button>
  );
}
