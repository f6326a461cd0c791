import { useLocation } from 'wouter';
import { type ClockWarning, useClockWarning } from '../../data/clock.ts';
import { dayWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { spanOf } from './span.ts';

/** Where she comes first, and nothing is half written. */
const FIRST_PLACES = new Set(['/', '/today', '/admin']);

/** Asks once a day whether the clock is to be put right, while it is wrong. */
export default function ClockNote() {
  const [path] = useLocation();
  const warning = useClockWarning();
  return warning && FIRST_PLACES.has(path) ? <Warned warning={warning} /> : null;
}

/** The phone shows a wrong time: what that means for her work, and how it is put right. */
function Warned({ warning }: { warning: ClockWarning }) {
  const { t, lang } = useWords('phone');
  const { state, today, putAside } = warning;
  const span = 'minutes' in state ? spanOf(state.minutes) : null;
  const far = span && t(`clock.span.${span.unit}`, { count: span.count });
  return (
    <Dialog
      title={t(`clock.${state.kind}.title`)}
      onClose={putAside}
      actions={
        <>
          <Button onPress={putAside}>{t('clock.understood')}</Button>
          <ButtonLink to="/phone" kind="plain" onPress={putAside}>
            {t('title')}
          </ButtonLink>
        </>
      }
    >
      <p>{t(`clock.${state.kind}.what`, { far: far ?? '', day: dayWords(today, lang) })}</p>
      <p>
        <b>{t('clock.how')}</b>
      </p>
    </Dialog>
  );
}
